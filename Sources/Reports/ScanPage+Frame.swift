extension ScanPage {
  /// The start of the page, up to its first text.
  static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Figures found by ClaimCheck</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>Figures</h1>
    <p class="help">Every figure of the text is underlined: money twice, \
    dates and times with dots, what is printed wrongly with a wave, names \
    with dashes. Point at one, or move to it with the Tab key, to see how it \
    was read; follow it to its row in the table.</p>

    """

  static let foot = "</main>\n</body>\n</html>\n"

  private static let style = """
    :root {
      color-scheme: light dark;
      --ink: #1c1b19; --paper: #fdfcf9; --soft: #5d594f; --line: #cfc9bb;
      --mark: #fdf0bd; --edge: #8a6500; --card: #fff; --link: #0b4f8a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e8e4da; --paper: #191815; --soft: #aca595; --line: #4a463c;
        --mark: #3d3410; --edge: #e0b84a; --card: #26241f; --link: #8fc1f0;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font: 1.0625rem/1.75 system-ui, -apple-system, "Noto Sans",
        "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
    }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 6rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
    h2 {
      font-size: 1.125rem; line-height: 1.4; margin: 2rem 0 .25rem;
      overflow-wrap: anywhere;
    }
    .help { color: var(--soft); font-size: .9375rem; line-height: 1.5; }
    a { color: var(--link); }
    article { border-top: 1px solid var(--line); margin-top: 1rem; }
    article p {
      position: relative; margin: 1rem 0; white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    article:lang(ko) p { word-break: keep-all; }
    mark { color: inherit; background: none; }
    mark > a {
      color: inherit; background: var(--mark); border-radius: .15em;
      padding: 0 .1em; text-decoration: underline solid var(--edge) .1em;
      text-underline-offset: .22em;
    }
    mark.currency > a { text-decoration-style: double; }
    mark:is(.date, .date_range, .time, .duration, .age) > a {
      text-decoration-style: dotted;
    }
    mark.misprint > a { text-decoration-style: wavy; }
    mark.name > a { background: none; text-decoration-style: dashed; }
    :is(a, .scroll):focus-visible {
      outline: .15em solid var(--link); outline-offset: .1em;
    }
    .card {
      display: none; position: absolute; z-index: 1; left: 0;
      margin-top: .25em; max-width: 100%; padding: .5rem .75rem;
      color: var(--ink); background: var(--card);
      border: 1px solid var(--edge); border-radius: .4rem;
      box-shadow: 0 .2rem .8rem rgb(0 0 0 / .25);
      font-size: .875rem; line-height: 1.5; white-space: normal;
    }
    .card b { color: var(--soft); font-weight: 600; }
    mark:hover .card, mark > a:focus ~ .card { display: block; }
    mark > a:target, tr:target {
      outline: .15em dashed var(--edge); outline-offset: .1em;
    }
    .scroll { overflow-x: auto; margin-top: 2rem; }
    table {
      border-collapse: collapse; width: 100%; font-size: .9375rem;
      line-height: 1.5;
    }
    caption {
      text-align: left; font-weight: 600; font-size: 1.0625rem;
      padding-bottom: .5rem;
    }
    th, td {
      text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
      border-bottom: 1px solid var(--line); font-weight: 400;
    }
    tbody th { min-width: 6rem; word-break: keep-all; }
    thead th { color: var(--soft); font-weight: 600; white-space: nowrap; }
    @media print {
      body { font-size: 10.5pt; background: none; color: #000; }
      main { max-width: none; padding: 0; }
      .help, .card { display: none !important; }
      mark > a { background: none; padding: 0; }
      mark > a::after {
        content: " [" attr(data-n) "]"; font-size: .75em; color: #444;
      }
      .scroll { overflow: visible; }
      tr { break-inside: avoid; }
    }
    """
}
