-- Opens the article in $ARTICLE, and writes what a writer sees as JSON to $RESULT.
local result = {}

local function try()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.ARTICLE))
  local has = function(condition) return vim.wait(20000, condition, 20) end

  assert(has(function() return #vim.diagnostic.get(0) > 0 end), "no diagnostics")
  result.diagnostics = vim.tbl_map(function(it)
    return { line = it.lnum, column = it.col, code = it.user_data and it.user_data.lsp.code or it.code, message = it.message }
  end, vim.diagnostic.get(0))

  local function ask(method, params)
    local replies = vim.lsp.buf_request_sync(0, method, params, 20000)
    for _, reply in pairs(replies or {}) do
      if reply.result then return reply.result end
    end
    error("no answer to " .. method)
  end
  result.symbols = ask("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() })

  local words = vim.env.WORDS
  local line, column = unpack(vim.fn.searchpos("\\V" .. words, "w"))
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params())
  result.hover = table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), "\n")

  vim.lsp.buf.rename(vim.env.NEW_NAME)
  local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") end
  assert(has(function() return text():find(vim.env.NEW_NAME, 1, true) ~= nil end), "nothing was renamed")
  result.renamed = text()
end

local succeeded, problem = pcall(try)
if not succeeded then result.problem = tostring(problem) end
vim.fn.writefile({ vim.json and vim.json.encode(result) or vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd("qall!")
