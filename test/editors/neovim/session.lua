-- What somebody does in Neovim with the set-up of docs/editors.md, for `neovim.test.ts`. It is run in the folder of a
-- copy of examples/acme-flawed, and writes what Neovim has shown into $RESULTS as JSON.
local results = {}
local longest_wait = 30000

local function wait(what, condition)
  assert(vim.wait(longest_wait, condition, 20), 'Neovim waits in vain: ' .. what)
end

-- Puts the cursor on a text.
local function go_to(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. text, 'cW') > 0, text .. ' is not in the file')
end

local function request(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, longest_wait))
  local _, answer = next(answers)
  assert(answer.err == nil, vim.inspect(answer.err))
  return answer.result
end

-- The diagnostics of a file, by lines and by columns in UTF-16, both from 1.
local function diagnostics()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local function column(line, byte)
      local text = vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
      local _, units = vim.str_utfindex(text, byte)
      return units + 1
    end
    table.insert(found, {
      line = each.lnum + 1,
      column = column(each.lnum, each.col),
      endLine = each.end_lnum + 1,
      endColumn = column(each.end_lnum, each.end_col),
      severity = vim.diagnostic.severity[each.severity]:lower(),
      rule = each.user_data.lsp.code,
      message = each.message,
    })
  end
  return found
end

-- Whether rules and lines are the expected ones. While the server still looks at files, there may be others.
local function are_shown(expected)
  local function keys(problems)
    local found = vim.tbl_map(function(each) return each.line .. each.rule end, problems)
    table.sort(found)
    return found
  end
  return vim.deep_equal(keys(diagnostics()), keys(expected))
end

local function run()
  local expected = vim.json.decode(vim.env.EXPECTED)
  vim.cmd('edit ' .. vim.fn.fnameescape(expected.file))
  wait('the server', function()
    local _, client = next(vim.lsp.buf_get_clients(0))
    return client ~= nil and client.initialized
  end)
  vim.cmd('AuditAsOf 2026-06-30')
  results.diagnostics = {}
  for file, problems in pairs(expected.problems) do
    vim.cmd('edit ' .. vim.fn.fnameescape(file))
    vim.wait(longest_wait, function() return are_shown(problems) end, 20)
    results.diagnostics[file] = diagnostics()
  end
  vim.cmd('edit ' .. vim.fn.fnameescape(expected.file))

  go_to('u.becker]')
  vim.lsp.buf.hover()
  wait('a hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        results.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
        return true
      end
    end
    return false
  end)

  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf.definition()
  wait('the definition', function() return vim.api.nvim_get_current_buf() ~= buffer end)
  results.definition = { file = vim.fn.expand('%:.'), text = vim.api.nvim_get_current_line() }

  vim.cmd('edit ' .. vim.fn.fnameescape(expected.file))
  go_to('auditors: [g.marchetti, i.sommer]')
  vim.fn.search('i.sommer')
  local params = vim.lsp.util.make_position_params()
  params.context = { triggerKind = 1 }
  results.completion = {}
  for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(request('textDocument/completion', params), '')) do
    table.insert(results.completion, item.word)
  end

  local _, client = next(vim.lsp.buf_get_clients(0))
  results.serverCommands = (client.server_capabilities.executeCommandProvider or {}).commands or {}
  results.lenses = {}
  for _, lens in ipairs(request('textDocument/codeLens', { textDocument = params.textDocument })) do
    table.insert(results.lenses, lens.command)
  end

  -- The menu of fixes: takes the one that is expected.
  vim.ui.select = function(items, options, choose)
    results.fixes = vim.tbl_map(options.format_item, items)
    for _, item in ipairs(items) do
      if options.format_item(item) == expected.fix then return choose(item) end
    end
    choose(nil)
  end
  vim.cmd('edit ' .. vim.fn.fnameescape(expected.misspelt))
  go_to('auditee:')
  vim.lsp.buf.code_action()
  wait('the fix', function() return vim.bo.modified end)
  results.fixed = vim.api.nvim_get_current_line()
  vim.cmd('undo')

  vim.cmd('edit ' .. vim.fn.fnameescape(expected.file))
  go_to('u.becker]')
  vim.lsp.buf.rename('uta.becker')
  wait('the rename', function() return vim.bo.modified end)
  vim.cmd('wall')

  -- Not by Neovim: somebody else writes a file.
  vim.fn.writefile({ 'apiVersion: audit-as-code/v1', 'kind: Surprise' }, 'surprise.audit.yaml')
  wait('the file that came', function()
    for _, each in ipairs(vim.diagnostic.get()) do
      local name = vim.fn.bufname(each.bufnr)
      if name:match('surprise%.audit%.yaml$') then results.came = vim.fn.fnamemodify(name, ':t') end
    end
    return results.came ~= nil
  end)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then results.problem = problem end
results.messages = vim.api.nvim_exec('messages', true)
local file = assert(io.open(vim.env.RESULTS, 'w'))
file:write(vim.json.encode(results))
file:close()
vim.cmd('qall!')
