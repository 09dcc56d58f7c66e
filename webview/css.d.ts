/** A style sheet is built in as its text. */
declare module '*.css' {
  const text: string;
  export default text;
}
