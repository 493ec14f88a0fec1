/// The style sheets of the preview's own pages and of its bar.
///
/// Every text color has at least 4.5:1 against every background it stands on.
enum PreviewStyle {
  static let pages = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9;
      --raised: #f5f2eb;
      --ink: #1f2124;
      --quiet: #5b5c5e;
      --line: #ddd8cc;
      --link: #1b4f8f;
      --error: #a01525;
      --error-paper: #fbeeec;
      --warning: #7d4a00;
      --warning-paper: #fcf3e2;
      --note: #1e6639;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
    }

    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181a;
        --raised: #212225;
        --ink: #e6e3dc;
        --quiet: #aaa79f;
        --line: #38393c;
        --link: #93bdf2;
        --error: #ff9f9f;
        --error-paper: #33201f;
        --warning: #f0b878;
        --warning-paper: #2d251a;
        --note: #86cf9f;
      }
    }

    *, *::before, *::after { box-sizing: border-box; }

    html {
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
      scroll-padding-block: 5rem;
    }

    body {
      margin: 0;
      padding: 0 clamp(1rem, 4vw, 2.5rem) 4rem;
      background: var(--paper);
      color: var(--ink);
      font: 1rem/1.6 var(--sans);
      overflow-wrap: anywhere;
    }

    header, main { max-width: 60rem; margin-inline: auto; }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.5rem;
      justify-content: space-between;
      padding-block: 1rem;
      border-bottom: 1px solid var(--line);
      font-size: 0.875rem;
    }

    header p { margin: 0; color: var(--quiet); }
    header ul { display: flex; gap: 1.25rem; margin: 0; padding: 0; list-style: none; }

    h1 {
      margin: 2rem 0 0.5rem;
      font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem);
      font-weight: 600;
      line-height: 1.2;
      text-wrap: balance;
    }

    h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
    p { margin: 0 0 1rem; }
    .lead { max-width: 44rem; color: var(--quiet); }
    .lead code { color: var(--ink); }
    code, pre { font-family: var(--mono); font-size: 0.8125rem; }
    a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
    a:hover { text-decoration-thickness: 0.12em; }

    :focus-visible {
      outline: 0.1875rem solid var(--link);
      outline-offset: 0.1875rem;
      border-radius: 0.125rem;
    }

    .skip { position: absolute; inset-inline-start: -999rem; }

    .skip:focus {
      inset: 0.5rem auto auto 0.5rem;
      z-index: 1;
      padding: 0.5rem 1rem;
      background: var(--paper);
    }

    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .count { margin-inline-start: 0.25rem; color: var(--quiet); font-size: 0.875rem; font-weight: 400; }

    /* Diagnostics */

    .diagnostics { display: grid; gap: 1rem; margin: 1.5rem 0; padding: 0; list-style: none; }
    .diagnostics > li { min-width: 0; }

    article {
      padding: 1rem clamp(0.875rem, 2.5vw, 1.25rem);
      border: 1px solid var(--line);
      border-inline-start: 0.25rem solid var(--quiet);
      border-radius: 0.375rem;
    }

    article.error { border-inline-start-color: var(--error); }
    article.warning { border-inline-start-color: var(--warning); }
    article.note { border-inline-start-color: var(--note); }

    article h2, article h3 { margin: 0; font-size: 1.0625rem; font-weight: 600; line-height: 1.4; }
    .severity { font-weight: 600; }
    .error .severity, .failure strong, .broken { color: var(--error); }
    .warning .severity { color: var(--warning); }
    .note .severity { color: var(--note); }

    .place {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem 1rem;
      align-items: baseline;
      margin: 0.25rem 0 0;
      color: var(--quiet);
      font-size: 0.875rem;
    }

    .place a { padding-block: 0.125rem; }
    .place .code { font-family: var(--mono); font-size: 0.8125rem; }

    article pre {
      margin: 0.75rem 0 0;
      padding: 0.625rem 0.75rem;
      overflow-x: auto;
      border-radius: 0.25rem;
      background: var(--raised);
      line-height: 1.5;
    }

    .gutter { color: var(--quiet); user-select: none; }
    mark { background: none; color: inherit; font-weight: 700; }
    .error mark, .error .caret { color: var(--error); }
    .warning mark, .warning .caret { color: var(--warning); }
    .note mark, .note .caret { color: var(--note); }
    .caret { font-weight: 700; }

    dl { display: grid; gap: 0.375rem; margin: 0.75rem 0 0; font-size: 0.9375rem; }
    dl div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 0.75rem; }
    dt { color: var(--quiet); }
    dd { margin: 0; }

    .failure { padding: 1rem 1.25rem; border-radius: 0.375rem; background: var(--error-paper); }

    /* Lists of addresses */

    .addresses { columns: 22rem auto; column-gap: 2.5rem; margin: 0; padding: 0; list-style: none; }
    .addresses li { break-inside: avoid; padding-block: 0.125rem; font-size: 0.9375rem; }
    .broken { margin-inline-start: 0.5rem; font-size: 0.8125rem; font-weight: 600; }

    details { margin-top: 2.5rem; }
    summary { font-size: 1.25rem; font-weight: 600; cursor: pointer; }

    /* Source */

    .source h1 { font-weight: 600; }
    .source h1 code { font-size: 0.75em; }
    .lines { margin: 1.5rem 0 0; line-height: 1.55; white-space: normal; }

    .line {
      display: grid;
      grid-template-columns: 4ch minmax(0, 1fr);
      gap: 0 1.25ch;
      padding-inline: 0.5ch;
      border-radius: 0.125rem;
    }

    .line .number { color: var(--quiet); text-align: end; user-select: none; }
    .line .text { white-space: pre-wrap; }
    .line.error { background: var(--error-paper); }
    .line.warning { background: var(--warning-paper); }
    .line:target { outline: 0.125rem solid var(--link); outline-offset: 0.125rem; }
    .remark { display: block; color: var(--ink); font-family: var(--sans); white-space: normal; }

    @media (max-width: 30rem) {
      dl div { grid-template-columns: minmax(0, 1fr); }
      dt { font-size: 0.8125rem; }
      .far { display: none; }
      .line { grid-template-columns: 3ch minmax(0, 1fr); gap: 0 1ch; padding-inline: 0; }
    }

    @media print {
      header, .skip, .editor { display: none; }
    }

    """

  /// The bar stands on pages of the site: its names are its own, and it makes room for itself.
  static let bar = """
    body { padding-bottom: 3.25rem; }

    .legalsite-preview {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 2147483647;
      margin: 0;
      padding: 0;
      border-top: 1px solid #ddd8cc;
      background: #f5f2eb;
      color: #1f2124;
      font: 0.875rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
    }

    .legalsite-preview a { display: block; padding: 0.625rem 1rem; text-align: center; }
    .legalsite-preview a:focus-visible { outline: 0.1875rem solid currentColor; outline-offset: -0.25rem; }
    .legalsite-preview-errors a, .legalsite-preview-errors a:hover { color: #a01525; }
    .legalsite-preview-warnings a, .legalsite-preview-warnings a:hover { color: #7d4a00; }

    @media (prefers-color-scheme: dark) {
      .legalsite-preview { border-color: #38393c; background: #212225; color: #e6e3dc; }
      .legalsite-preview-errors a, .legalsite-preview-errors a:hover { color: #ff9f9f; }
      .legalsite-preview-warnings a, .legalsite-preview-warnings a:hover { color: #f0b878; }
    }

    @media print {
      body { padding-bottom: 0; }
      .legalsite-preview { display: none; }
    }

    """
}
