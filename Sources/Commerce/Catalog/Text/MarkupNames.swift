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
}
