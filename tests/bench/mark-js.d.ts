declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(
      terms: string[],
      options: { accuracy: string; caseSensitive: boolean; separateWordSearch: boolean },
    ): void;
  }
}
