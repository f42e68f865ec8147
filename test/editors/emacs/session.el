;;; session.el --- What somebody does in Emacs -*- lexical-binding: t -*-

;;; Commentary:

;; With the set-up of docs/editors.md, for `emacs.test.ts'.  It is run in the folder of a copy of
;; examples/acme-flawed, and writes what Emacs has shown into $RESULTS as JSON.

;;; Code:

(require 'cl-lib)
(require 'flymake)
(require 'jsonrpc)
(require 'xref)

(defvar session-results nil "What is written, as a property list.")
(defvar session-folder default-directory)
(defvar session-longest-wait 30 "In seconds.")

(defun session-note (key value)
  "Note VALUE under KEY."
  (setq session-results (plist-put session-results key value)))

(defun session-wait (what condition)
  "Wait until CONDITION gives something, and return it; WHAT tells what for."
  (let ((end (+ (float-time) session-longest-wait)) found)
    (while (not (setq found (funcall condition)))
      (when (> (float-time) end) (error "Emacs waits in vain: %s" what))
      (accept-process-output nil 0.02))
    found))

(defun session-open (file)
  "Visit FILE as a command does, and wait for the server."
  (find-file (expand-file-name file session-folder))
  (switch-to-buffer (current-buffer))
  ;; What the loop of commands and the display would do.
  (run-hooks 'post-command-hook 'window-configuration-change-hook)
  (session-wait "the server" (lambda () (eglot-managed-p))))

(defun session-go-to (text)
  "Put point on TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun session-column (position)
  "The column of POSITION in UTF-16, from 1."
  (save-excursion
    (goto-char position)
    (let ((before (buffer-substring-no-properties (line-beginning-position) position)))
      (1+ (/ (length (encode-coding-string before 'utf-16le t)) 2)))))

(defun session-diagnostics ()
  "The diagnostics of this buffer."
  (mapcar
   (lambda (diagnostic)
     (let* ((told (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))
            (start (flymake-diagnostic-beg diagnostic))
            (end (flymake-diagnostic-end diagnostic)))
       (list :line (line-number-at-pos start) :column (session-column start)
             :endLine (line-number-at-pos end) :endColumn (session-column end)
             :severity (nth (plist-get told :severity) '(nil "error" "warning" "information" "hint"))
             :rule (plist-get told :code)
             :message (plist-get told :message))))
   (flymake-diagnostics)))

(defun session-keys (problems)
  "The line and the rule of each of PROBLEMS, sorted."
  (sort (mapcar (lambda (each) (format "%s %s" (plist-get each :line) (plist-get each :rule))) problems)
        #'string<))

(defun session-shown (problems)
  "The diagnostics when they are those of PROBLEMS by line and rule, or when it has taken too long."
  (ignore-errors
    (session-wait "diagnostics" (lambda () (equal (session-keys (session-diagnostics)) (session-keys problems)))))
  (vconcat (session-diagnostics)))

(defun session-run ()
  "Do it all."
  (let* ((expected (json-parse-string (getenv "EXPECTED") :object-type 'plist :array-type 'list))
         (plan (plist-get expected :file)))
    (session-open plan)
    (audit-as-code-as-of "2026-06-30")
    (session-note
     :diagnostics
     (cl-loop for (file problems) on (plist-get expected :problems) by #'cddr
              do (session-open (substring (symbol-name file) 1))
              append (list file (session-shown problems))))

    (session-open plan)
    (session-go-to "u.becker]")
    (let (hover)
      (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
      (session-note :hover (substring-no-properties (session-wait "a hover" (lambda () hover)))))

    (call-interactively #'xref-find-definitions)
    (session-note :definition
                  (list :file (file-relative-name buffer-file-name session-folder)
                        :text (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

    (session-open plan)
    (session-go-to "auditors: [g.marchetti, i.sommer]")
    (search-forward ", ")
    (pcase-let ((`(,_ ,_ ,table . ,_) (eglot-completion-at-point)))
      (session-note :completion (vconcat (mapcar #'substring-no-properties (all-completions "" table)))))

    (session-open (plist-get expected :misspelt))
    (session-go-to "auditee:")
    (cl-letf ((last-nonmenu-event ?a) ; by key, not by mouse
              ((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (session-note :fixes (vconcat (all-completions "" choices)))
                 (plist-get expected :fix))))
      (eglot-code-actions (point) (point) nil t))
    (session-note :fixed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
    (revert-buffer t t)

    (session-open plan)
    (session-go-to "u.becker]")
    ;; Eglot asks before it changes files that are not open.
    (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (eglot-rename "uta.becker"))
    (save-some-buffers t)

    ;; Not by Emacs: somebody else makes a folder with a file.
    (make-directory (expand-file-name "later" session-folder))
    (let ((surprise (expand-file-name "later/surprise.audit.yaml" session-folder)))
      (write-region "apiVersion: audit-as-code/v1\nkind: Surprise\n" nil surprise nil 'quiet)
      (session-wait "the file that came"
                    (lambda ()
                      (cl-some (lambda (each) (equal surprise (car each))) flymake-list-only-diagnostics)))
      (session-note :came "later/surprise.audit.yaml"))
    (eglot-shutdown (eglot-current-server))))

(setq create-lockfiles nil
      make-backup-files nil
      jsonrpc-default-request-timeout session-longest-wait)
(condition-case problem
    (session-run)
  (error (session-note :problem (error-message-string problem))))
(write-region (json-serialize session-results) nil (getenv "RESULTS") nil 'quiet)

;;; session.el ends here
