/** The guide for language models, built in as it stands. */
declare module '*.txt' {
  const text: string;
  export default text;
}
