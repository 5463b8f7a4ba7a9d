/// The style of the site's pages: light and dark, phone and print.
enum SiteStyle {
  static let text = """
    :root {
      color-scheme: light dark;
      --ink: #1c1b19; --paper: #fdfcf9; --soft: #5d594f; --line: #d8d2c4;
      --card: #ffffff; --link: #0b4f8a; --band: #f3efe4;
      --good: #1a6b35; --good-back: #dcf3e0;
      --bad: #a11a12; --bad-back: #fde3df;
      --open: #7a5200; --open-back: #fdf0bd;
      --odd: #6b2e91; --odd-back: #f0e2f8;
      --none: #55524a; --none-back: #e9e6dd;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e8e4da; --paper: #191815; --soft: #b3ac9c; --line: #454137;
        --card: #26241f; --link: #8fc1f0; --band: #22201b;
        --good: #8fdc9f; --good-back: #16361f;
        --bad: #ffaaa0; --bad-back: #471a16;
        --open: #f0cb62; --open-back: #3d3410;
        --odd: #dcaaf5; --odd-back: #361a47;
        --none: #c5c0b3; --none-back: #35322b;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font: 1.0625rem/1.65 system-ui, -apple-system, "Noto Sans",
        "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif;
    }
    :lang(ko) { word-break: keep-all; }
    :lang(zh) {
      font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif;
    }
    :lang(ja) {
      font-family: system-ui, "Noto Sans CJK JP", "Hiragino Sans", sans-serif;
    }
    header { border-bottom: 1px solid var(--line); background: var(--band); }
    header nav, main, footer { max-width: 60rem; margin: 0 auto; }
    header nav {
      display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .6rem 1rem;
    }
    header a { text-decoration: none; }
    header a:hover { text-decoration: underline; }
    .brand { font-weight: 700; color: var(--ink); margin-right: auto; }
    main { padding: 1rem 1rem 4rem; }
    footer {
      padding: 1rem; color: var(--soft); font-size: .875rem;
      border-top: 1px solid var(--line);
    }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: 1rem 0 .5rem; }
    h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.2rem 0 .5rem; }
    h1, h2, p, li, q { overflow-wrap: anywhere; }
    td, th { overflow-wrap: break-word; }
    a { color: var(--link); }
    :is(a, summary, [tabindex]):focus-visible {
      outline: .18em solid var(--link); outline-offset: .1em;
    }
    small, .note, figcaption, .trail { color: var(--soft); }
    .lead { font-size: 1.15rem; }
    .badge {
      display: inline-block; padding: 0 .55em; border-radius: .9em;
      font-size: .875rem; line-height: 1.6;
      border: 1px solid currentColor;
    }
    .verdict .badge { font-size: 1.1rem; }
    .supported { --tone: var(--good); --back: var(--good-back); }
    .refuted { --tone: var(--bad); --back: var(--bad-back); }
    .undetermined { --tone: var(--open); --back: var(--open-back); }
    .incomparable { --tone: var(--odd); --back: var(--odd-back); }
    .unreferenced, .unchecked {
      --tone: var(--none); --back: var(--none-back);
    }
    .badge { color: var(--tone); background: var(--back); }
    .counts {
      display: grid; gap: .75rem; padding: 0; list-style: none;
      grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    }
    .counts li {
      padding: .6rem .8rem; border-radius: .5rem; color: var(--tone);
      background: var(--back); line-height: 1.4;
    }
    .counts small { color: inherit; }
    .number { display: block; font-size: 2rem; font-weight: 700; }
    td > span:not(.badge):is(.supported, .refuted, .undetermined,
      .incomparable, .unreferenced) { color: var(--tone); font-weight: 600; }
    .zero { color: var(--soft); }
    .claims, .sources, .figures { padding-left: 1.1rem; }
    .claims li, .sources li { margin: .5rem 0; }
    /* Links one under the other stay 24 px apart, the least of WCAG 2.5.8. */
    .sources li > a { display: inline-block; min-height: 24px; }
    .names { columns: 14rem; padding-left: 1.1rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    caption {
      text-align: left; color: var(--soft); font-size: .875rem;
      padding: .25rem 0;
    }
    th, td {
      text-align: left; vertical-align: top; font-weight: 400;
      padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line);
      min-width: 4.5rem;
    }
    tbody th { min-width: 9rem; }
    tbody th:has(> code) { min-width: 3rem; }
    thead th {
      color: var(--soft); font-weight: 600; vertical-align: bottom;
      line-height: 1.35;
    }
    caption:not(.unseen) {
      color: var(--ink); font-size: 1.2rem; font-weight: 700;
      padding: 1.6rem 0 .3rem;
    }
    caption::first-letter { text-transform: uppercase; }
    .digits { text-align: right; padding-right: 1.4rem; white-space: nowrap; }
    thead .digits { white-space: normal; }
    .documents .digits { min-width: 4rem; }
    .documents tbody th { width: 40%; }
    .lines tbody th { width: 4rem; min-width: 3rem; }
    .facts td:last-child { min-width: 9rem; }
    .metrics { table-layout: fixed; min-width: 46rem; }
    .metrics th:first-child { width: 26%; }
    .metrics :nth-child(4) { width: 17%; }
    .metrics :nth-child(5) { width: 15%; }
    .power { min-width: 46rem; }
    .power tbody th { width: 32%; }
    .power tbody td { min-width: 6.5rem; }
    .power td .badge { border-radius: .6em; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%);
    }
    td { font-variant-numeric: tabular-nums; }
    code, pre { font: .9375em/1.5 ui-monospace, "Noto Sans Mono", monospace; }
    pre {
      padding: .6rem .8rem; background: var(--band); border-radius: .4rem;
      white-space: pre-wrap; overflow-wrap: anywhere;
    }
    summary { cursor: pointer; margin-top: 2rem; font-weight: 600; }
    figure { margin: 1.5rem 0; overflow-x: auto; }
    svg { display: block; width: 100%; height: auto; max-width: 45rem; }
    figure svg { min-width: 32rem; }
    figure .ratios { min-width: 45rem; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg .ends { fill: var(--soft); font-size: 12px; }
    .numberline rect { fill: var(--none-back); stroke: var(--none); }
    .numberline .loose rect { fill: var(--open-back); stroke: var(--open); }
    .numberline .usual rect { fill: var(--good-back); stroke: var(--good); }
    .numberline .sharp rect { fill: var(--good); stroke: var(--good); }
    .numberline .computed :is(path, rect) {
      fill: var(--link); stroke: var(--paper);
    }
    .numberline path { fill: var(--soft); }
    .numberline circle { stroke: var(--ink); fill: var(--ink); }
    .numberline circle.open { fill: var(--paper); }
    .ratios rect { fill: var(--none); }
    .ratios .first rect { fill: var(--good); }
    .ratios .second rect { fill: var(--open); }
    .ratios .axis line { stroke: var(--line); }
    .ratios .axis text { fill: var(--soft); }
    .conflicts :is(line, circle) { stroke: var(--tone); fill: var(--tone); }
    .conflicts g line { stroke-width: 3; }
    .conflicts .row { stroke: var(--line); }
    .conflicts .incomparable line { stroke-dasharray: 8 3; }
    .conflicts .undetermined line { stroke-dasharray: 2 4; }
    .claims li ul { padding-left: 1.1rem; }
    .rates .widest { fill: var(--none-back); }
    .rates .usual { fill: var(--good-back); stroke: var(--good); }
    .rates .axis line { stroke: var(--line); }
    .rates .axis text { fill: var(--soft); font-size: 12px; }
    .rates polyline { fill: none; stroke: var(--tone); stroke-width: 2; }
    .rates g > :is(circle, path) { fill: var(--tone); stroke: var(--paper); }
    .rates g > line { stroke: var(--tone); stroke-width: 2; }
    .rates .own { --tone: var(--link); }
    .rates .second { --tone: var(--bad); }
    .rates .third { --tone: var(--odd); }
    .rates .fourth { --tone: var(--open); }
    article { border-top: 1px solid var(--line); line-height: 1.9; }
    article p { position: relative; margin: .8rem 0; }
    mark { color: inherit; background: none; }
    mark > :is(a, span:first-child) {
      color: inherit; background: var(--back); border-radius: .2em;
      padding: .05em .15em; text-decoration: underline solid var(--tone) .12em;
      text-underline-offset: .22em;
    }
    mark.refuted > a { text-decoration-style: wavy; }
    mark.undetermined > a { text-decoration-style: dashed; }
    mark.incomparable > a { text-decoration-style: double; }
    mark.unchecked > span:first-child { text-decoration-style: dotted; }
    mark sup { font-size: .65em; color: var(--tone); line-height: 0; }
    .card {
      display: none; position: absolute; z-index: 1; left: 0; right: 0;
      margin-top: .25em; max-width: 38rem; padding: .6rem .8rem;
      color: var(--ink); background: var(--card); border-radius: .5rem;
      border: 1px solid var(--tone); line-height: 1.5; font-size: .9375rem;
      box-shadow: 0 .2rem .9rem rgb(0 0 0 / .25);
    }
    .entry { display: block; margin-bottom: .4rem; }
    mark:is(:hover, :focus-within) .card { display: block; }
    mark.closed:is(:hover, :focus-within) .card { display: none; }
    .part { display: block; margin-top: .3rem; }
    .part a { display: inline-block; min-height: 24px; }
    .card code { overflow-wrap: anywhere; }
    :target { outline: .15em dashed var(--link); outline-offset: .15em; }
    .neighbours {
      display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 3rem;
      justify-content: space-between; font-size: .9375rem;
    }
    @media (max-width: 40rem) {
      .numberline text { font-size: 19px; }
      .numberline .ends { font-size: 17px; }
      figure .numberline { min-width: 0; }
      .brand { flex-basis: 100%; }
      .working { min-width: 42rem; }
      td { min-width: 6.5rem; }
      .digits { min-width: 0; padding-right: 1rem; }
      .documents .digits { min-width: 3.2rem; padding-right: .6rem; }
    }
    @media print {
      body { font-size: 10.5pt; color: #000; background: none; }
      header, .skip, .neighbours, .card { display: none !important; }
      main { max-width: none; padding: 0; }
      .scroll, figure { overflow: visible; }
      tr, figure, li { break-inside: avoid; }
      details > * { display: block; }
    }

    """
}
