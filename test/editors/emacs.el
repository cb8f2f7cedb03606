;;; Opens the article in $ARTICLE, and writes what a writer sees as JSON to $RESULT. -*- lexical-binding: t -*-
(require 'json)

(defun tried-wait-until (condition)
  "Lets the server speak until CONDITION holds, for 20 seconds at most."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (funcall condition)))

(defun tried-diagnostic (diagnostic)
  "DIAGNOSTIC of flymake as what the test compares."
  (save-excursion
    (goto-char (flymake-diagnostic-beg diagnostic))
    `((line . ,(1- (line-number-at-pos)))
      (column . ,(current-column))
      (message . ,(flymake-diagnostic-text diagnostic)))))

(defun tried-symbols (index)
  "The names in an imenu INDEX, those of its submenus too."
  (apply #'append
         (mapcar (lambda (entry)
                   (cons (substring-no-properties (car entry))
                         (and (consp (cdr entry)) (tried-symbols (cdr entry)))))
                 index)))

(defun tried-run ()
  "What the article shows."
  (setq eglot-sync-connect 20
        eglot-confirm-server-initiated-edits nil)
  (find-file (getenv "ARTICLE"))
  (apply #'eglot (eglot--guess-contact))
  (flymake-start)
  (unless (tried-wait-until #'flymake-diagnostics) (error "No diagnostics"))
  (let ((diagnostics (mapcar #'tried-diagnostic (flymake-diagnostics)))
        (symbols (tried-symbols (eglot-imenu)))
        hover)
    (goto-char (point-min))
    (search-forward (getenv "WORDS"))
    (goto-char (match-beginning 0))
    (setq hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                 (eglot--TextDocumentPositionParams)))
    (eglot-rename (getenv "NEW_NAME"))
    `((diagnostics . ,(vconcat diagnostics))
      (symbols . ,(vconcat symbols))
      (hover . ,(eglot--format-markup (plist-get hover :contents)))
      (renamed . ,(buffer-substring-no-properties (point-min) (point-max))))))

(let ((result (condition-case problem (tried-run)
                (error `((problem . ,(error-message-string problem)))))))
  (with-temp-file (getenv "RESULT") (insert (json-encode result))))
(set-buffer-modified-p nil)
(kill-emacs 0)
