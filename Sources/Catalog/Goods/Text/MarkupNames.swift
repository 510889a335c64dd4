/// What the names of HTML mean to whoever writes it anew.
enum MarkupNames {
  /// Elements in whose middle a line goes on.
  static let runsOn: Set<String> = [
    "a", "b", "strong", "em", "i", "u", "s", "del", "strike", "ins", "sub", "sup", "span", "font", "small", "big", "mark", "label", "abbr", "cite", "code", "kbd", "q", "tt",
  ]
  static let marks = ["b": "b", "strong": "strong", "em": "em", "i": "i", "u": "u", "s": "s", "del": "s", "strike": "s", "ins": "u", "sub": "sub", "sup": "sup"]
  static let headings = ["h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"]
  /// Elements whose own words are no text for readers; a block inside, which no browser would leave there, ends that.
  static let silent: Set<String> = ["script", "style", "iframe", "object", "svg", "math", "template", "title", "select", "video", "audio", "head", "noframes", "applet"]
  static let breaksOut: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "br", "img", "hr", "b", "strong", "em", "i", "span", "center", "section",
    "article", "dl", "dt", "dd",
  ]
  static let skipped: Set<String> = ["html", "body", "embed", "param", "source", "track", "input", "link", "meta", "base", "frame", "col", "area", "wbr", "keygen"]
  /// Elements that hold lines of their own and must be closed: a blank line inside them parts nothing.
  static let holding: Set<String> = [
    "article", "aside", "audio", "blockquote", "center", "details", "div", "dl", "figure", "footer", "form", "header", "iframe", "main", "nav", "ol", "picture",
    "pre", "script", "section", "select", "style", "svg", "table", "ul", "video",
  ]
  /// Others that make lines of their own.
  static let lines: Set<String> = [
    "body", "caption", "col", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "li", "link", "meta", "p", "source", "summary",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr",
  ]
  /// Elements that have no content, and so no end.
  static let alone: Set<String> = [
    "br", "hr", "img", "wbr", "area", "base", "basefont", "bgsound", "col", "embed", "frame", "input", "keygen", "link", "meta", "param", "source", "track",
  ]
  /// Elements that stand without an end though they say nothing besides their name: those that HTML lets stand, and those that shops leave open.
  static let needsNoEnd: Set<String> = [
    "br", "hr", "img", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "div", "table", "ul", "ol", "dl", "blockquote", "center", "h1", "h2", "h3", "h4",
    "h5", "h6", "script", "plaintext",
  ]
  /// Elements that HTML has, or had.
  static let known: Set<String> = runsOn.union(silent).union(breaksOut).union(skipped).union(headings.keys).union(holding).union(lines).union(alone).union(needsNoEnd).union([
    "acronym", "address", "bdi", "bdo", "blink", "button", "canvas", "data", "datalist", "dfn", "dialog", "dir", "fieldset", "frameset", "hgroup", "legend", "listing", "map", "marquee", "menu", "meter",
    "nobr", "noembed", "noscript", "optgroup", "option", "output", "progress", "rb", "rp", "rt", "rtc", "ruby", "samp", "search", "slot", "textarea", "time", "var", "xml", "xmp",
  ])
}
