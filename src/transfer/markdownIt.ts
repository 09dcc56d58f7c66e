/** The part of markdown-it that is used here, in the editor's preview and in notebooks. */
interface Token {
  readonly info: string;
  readonly content: string;
}

type Rule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: unknown,
) => string;

export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Rule } };
}

/** Has fences of a language rendered by a function of their content; all others stay as they are. */
export function renderFences(
  markdownIt: MarkdownIt,
  language: string,
  render: (content: string, env: unknown) => string,
): void {
  const { rules } = markdownIt.renderer;
  const others = rules.fence;
  rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const [name] = token?.info.trim().split(/\s+/) ?? [];
    if (token && name === language) return render(token.content, env);
    return others ? others(tokens, index, options, env, self) : '';
  };
}
