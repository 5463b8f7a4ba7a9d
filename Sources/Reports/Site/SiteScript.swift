/// What Escape does on a page with figures: it closes the card under the
/// pointer or the focus, as WCAG 2.2 asks (1.4.13). Everything can be read
/// without it.
enum SiteScript {
  static let source = """
    addEventListener("keydown", event => {
      if (event.key != "Escape") return
      for (const mark of document.querySelectorAll("mark:is(:hover, :focus-within)"))
        mark.classList.add("closed")
    })
    for (const mark of document.querySelectorAll("mark"))
      for (const name of ["mouseleave", "focusout"])
        mark.addEventListener(name, () => mark.classList.remove("closed"))

    """

  /// Its SHA-256 in Base64: the pages let no other script run.
  static let digest = "uAFRWt0QKazQpC6ag6tqpO8nv7hMsXCNsh+Txq6L0KA="
}
