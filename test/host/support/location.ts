declare global {
  var location: { readonly search: string } | undefined;
}

// Mocha's browser build asks the page's address for options when it loads; an extension host in Node has no page.
globalThis.location ??= { search: '' };

export {};
