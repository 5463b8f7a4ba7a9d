extension BenchmarkPage {
  static let style = """
    :root {
      color-scheme: light dark;
      --ink: #1c1b19; --paper: #fdfcf9; --soft: #5d594f; --line: #cfc9bb;
      --card: #fff; --link: #0b4f8a; --band: #c5daee; --bad: #a3211b;
      --good: #1d6b35; --change: #8a6500;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e8e4da; --paper: #191815; --soft: #aca595; --line: #4a463c;
        --card: #211f1b; --link: #8fc1f0; --band: #2b4560; --bad: #f0958f;
        --good: #8fd3a4; --change: #e0b84a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font: 1rem/1.6 system-ui, -apple-system, "Noto Sans", sans-serif;
    }
    main { max-width: 76rem; margin: 0 auto; padding: 1rem 1rem 6rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
    h2 { font-size: 1.125rem; line-height: 1.4; margin: 2.5rem 0 .25rem; }
    .help { color: var(--soft); font-size: .9375rem; line-height: 1.5; }
    .help, section > p { max-width: 46rem; }
    .verdict { font-size: 1.125rem; font-weight: 600; margin: .25rem 0; }
    .verdict.regressed { color: var(--bad); }
    .verdict.fine { color: var(--good); }
    .events { padding-left: 1.2rem; margin: .5rem 0; font-size: .9375rem; }
    .charts {
      display: grid; gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    }
    figure {
      margin: 0; padding: .75rem; background: var(--card);
      border: 1px solid var(--line); border-radius: .4rem;
    }
    figcaption { font-size: .875rem; line-height: 1.45; min-height: 4.4em; }
    figcaption > span:last-child { color: var(--soft); }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { font-size: 9.5px; fill: var(--soft); }
    .tick { text-anchor: end; }
    .axis { fill: none; stroke: var(--line); }
    .band { fill: var(--band); }
    .bar { stroke: var(--band); stroke-width: 8; }
    .line { fill: none; stroke: var(--link); stroke-width: 1.2; }
    circle { fill: var(--link); }
    .change { stroke: var(--change); stroke-width: 1.4; stroke-dasharray: 4 3; }
    .badge {
      display: inline-block; padding: 0 .5em; border: 1px solid currentColor;
      border-radius: 1em; font-size: .8125em; white-space: nowrap;
    }
    .badge.bad { color: var(--bad); font-weight: 600; }
    .badge.good { color: var(--good); }
    .badge.plain { color: var(--soft); border-color: var(--line); }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible { outline: .15em solid var(--link); }
    table { border-collapse: collapse; font-size: .875rem; line-height: 1.45; }
    th, td {
      text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0;
      border-bottom: 1px solid var(--line); font-weight: 400;
    }
    .figure {
      text-align: right; white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    tbody th { white-space: nowrap; font-weight: 600; }
    thead th { color: var(--soft); font-weight: 600; }
    @media print {
      body { font-size: 9pt; background: none; color: #000; }
      main { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      figure, tr { break-inside: avoid; }
    }
    """
}
