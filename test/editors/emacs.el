;;; The configuration of docs/editors.md in Emacs without a window.  -*- lexical-binding: t -*-
;; Run from the root of the repository by `npm run test:editors`.
(package-initialize)
(defvar root default-directory)
(with-temp-buffer
  (insert-file-contents "docs/editors.md")
  (re-search-forward "^## Emacs")
  (let* ((start (progn (re-search-forward "^```elisp\n") (point)))
         (end (progn (re-search-forward "^```$") (match-beginning 0)))
         (config (replace-regexp-in-string
                  "\"bmc\" \"lsp\""
                  (format "\"node\" %S \"lsp\"" (expand-file-name "dist/cli.js" root))
                  (buffer-substring start end) t t)))
    (with-temp-buffer (insert config) (eval-buffer))))

(defun check (what condition)
  (message "%s: %s" (if condition "ok" "failed") what)
  (unless condition (kill-emacs 1)))

(let* ((folder (make-temp-file "bmc" t))
       (file (expand-file-name "a.bmc.yaml" folder)))
  (with-temp-file file
    (insert "customer_segments:\n  - Guests\nchannels:\n  - { name: App, links: [gests] }\n"))
  (find-file file)
  (check "the mode" (eq major-mode 'bmc-mode))
  ;; What `eglot-ensure' does once Emacs waits for a key.
  (apply #'eglot--connect (eglot--guess-contact))
  (flymake-start)
  (with-timeout (20 nil)
    (while (null (flymake-diagnostics)) (accept-process-output nil 0.1)))
  (check "problems"
         (seq-some (lambda (found) (string-match-p "gests" (flymake-diagnostic-text found)))
                   (flymake-diagnostics)))
  (goto-char (point-min))
  (check "hover"
         (string-match-p "Customer Segments"
                         (format "%s" (jsonrpc-request (eglot-current-server) :textDocument/hover
                                                       (eglot--TextDocumentPositionParams)))))
  (search-forward "Gue")
  (eglot-rename "Visitors")
  (check "rename" (string-match-p "^  - Visitors$" (buffer-string)))
  (eglot-shutdown (eglot-current-server)))
(kill-emacs 0)
