import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFolder } from '../../suite/problems.ts';

describe('a virtual workspace in a browser', () => {
  it('is what these suites run in', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(workspaceFolder().scheme, 'memfs');
  });
});
