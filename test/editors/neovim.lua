-- `npm run test:editors`: the configuration of docs/editors.md in a headless Neovim, older ones included.
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
local file = folder .. '/a.bmc.yaml'
vim.fn.writefile({ 'customer_segments:', '  - Guests', 'channels:', '  - { name: App, links: [gests] }' }, file)

local page = table.concat(vim.fn.readfile('docs/editors.md'), '\n')
local lua = page:match('## Neovim %(older%).-```lua\n(.-)\n```')
lua = lua:gsub("'bmc', 'lsp'", "'node', '" .. vim.fn.getcwd() .. "/dist/cli.js', 'lsp'")
assert(loadstring(lua))()

local function check(what, condition)
  if condition then
    print('ok: ' .. what .. '\n')
  else
    print('failed: ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
end
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result
  end
end

vim.cmd('edit ' .. file)
local function problem()
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.code == 'unknown-link' then return found end
  end
end
vim.wait(20000, function() return problem() ~= nil end, 50)
check('problems', problem() and problem().lnum == 3 and problem().col == 25)
local hover = ask('textDocument/hover', { position = { line = 2, character = 3 } })
check('hover', hover and hover.contents.value:find('Channels'))
local here = { line = 3, character = 27 }
local actions = ask('textDocument/codeAction', { range = { start = here, ['end'] = here }, context = { diagnostics = {} } })
check('code actions', actions and actions[1].title:find('Guests'))
local rename = ask('textDocument/rename', { position = { line = 1, character = 5 }, newName = 'Visitors' })
vim.lsp.util.apply_workspace_edit(rename, 'utf-16')
check('rename', vim.api.nvim_buf_get_lines(0, 1, 2, false)[1] == '  - Visitors')
vim.cmd('qall!')
