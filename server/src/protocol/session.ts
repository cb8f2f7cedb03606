/** What the client tells the server in `initializationOptions`. */
export interface ClientOptions {
  /** URI of the folder with the rules' pages, where links of findings lead; without a slash at the end. */
  readonly rulePages?: string;
  /**
   * Whether the client runs the commands that code actions and lenses name, and listens to
   * {@link articleChangedNotification}.
   */
  readonly commands?: boolean;
  /** Whether the client answers the requests of `files.ts`, so that folders on no disk are read and written too. */
  readonly files?: boolean;
  /**
   * Whether the user trusts the folders of the workspace; false only where they do not. Until
   * {@link trustGrantedNotification} the server then reads nothing but open documents, and writes nothing.
   */
  readonly trusted?: boolean;
}

/** Server says that a document was read anew: {@link ArticleChanged}. The client asks for the outline again. */
export const articleChangedNotification = "articleFactCheck/articleChanged";

/** Names the document and the version that was read. */
export interface ArticleChanged {
  readonly uri: string;
  readonly version: number;
}

/** Client says that the user trusts the folders of the workspace now. No parameters. */
export const trustGrantedNotification = "articleFactCheck/trustGranted";

/** Client says that the cursor has left the line that was edited last: {@link CursorLeft}. Nothing there is half typed any longer. */
export const cursorLeftNotification = "articleFactCheck/cursorLeft";

/** Names the document. */
export interface CursorLeft {
  readonly uri: string;
}
