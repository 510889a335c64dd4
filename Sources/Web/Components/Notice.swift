import Kernel

/// A sentence that stands out, with a way on.
package struct Notice: Sendable {
  package enum Tone: String, Sendable { case indigo, jade, vermilion, gardenia }
  package var words: String
  package var tone: Tone
  package var title: String?
  /// Where to go on, and what it is called.
  package var way: Way?

  package struct Way: Sendable {
    package var words: String
    package var path: Path
    package init(_ words: String, _ path: Path) {
      self.words = words
      self.path = path
    }
  }

  package init(_ words: String, _ tone: Tone = .indigo, title: String? = nil, way: Way? = nil) {
    self.words = words
    self.tone = tone
    self.title = title
    self.way = way
  }

  package var html: HTML {
    let icon: Icon = switch tone {
    case .indigo: .info
    case .jade: .check
    case .vermilion, .gardenia: .warning
    }
    let heading: HTML? = title.map { "<strong>\($0)</strong>" }
    let link: HTML? = way.map { #"<a href="\#(to: $0.path)">\#($0.words)</a>"# }
    return """
      <div class="notice is-\(tone.rawValue)"\("role", tone == .vermilion ? "alert" : nil)>\(icon.html)<div class="notice-text">\(heading)<p>\(words)</p>\(link)</div></div>
      """
  }
}

/// What is wrong in a form, each fault a way to its field. Whoever sent the form hears it first.
package struct FaultList: Sendable {
  package var faults: [(field: String, words: String)]
  /// What stands above them.
  package var title: String?
  /// The form of the fields, on a page with several.
  package var form: String

  package init(_ faults: [(field: String, words: String)], title: String? = nil, form: String = "") {
    self.faults = faults
    self.title = title
    self.form = form
  }

  package var html: HTML {
    let items: [HTML] = faults.map { fault in
      """
      <li><a href="#\(FieldParts.id(fault.field, in: form))">\(fault.words)</a></li>
      """
    }
    let heading: HTML? = title.map { "<strong>\($0)</strong>" }
    return """
      <div class="notice is-vermilion form-faults" role="alert" tabindex="-1" autofocus>\(Icon.warning.html)<div class="notice-text">\(heading)<ul>\(items)</ul></div></div>
      """
  }
}

/// Something was taken away, and one press puts it back; works without scripts.
package struct UndoNotice: Sendable {
  package var words: String
  /// Puts it back; pressed twice it does no more.
  package var path: Path
  /// What the form says besides.
  package var hidden: KeyValuePairs<String, String>

  package init(_ words: String, by path: Path, hidden: KeyValuePairs<String, String> = [:]) {
    self.words = words
    self.path = path
    self.hidden = hidden
  }

  package func html(_ reader: Reader) -> HTML {
    """
    <div class="notice is-undo" role="status"><p>\(words)</p>\(Button(reader.say(SalePhrases.putBack), .outline, isSmall: true).post(path, hidden: hidden))</div>
    """
  }
}

/// A list with nothing in it: what that means, and what to do next.
package struct EmptyState: Sendable {
  package var picture: Picture
  package var title: String
  package var words: String
  package var way: Notice.Way?
  /// Another way, less likely.
  package var more: Notice.Way?

  package init(_ title: String, _ words: String, picture: Picture = .drawn(.courtyard, seed: 7), way: Notice.Way? = nil, more: Notice.Way? = nil) {
    self.title = title
    self.words = words
    self.picture = picture
    self.way = way
    self.more = more
  }

  package var html: HTML {
    let link: HTML? = way.map { Button($0.words, .main).link($0.path) }
    let other: HTML? = more.map { Button($0.words, .plain).link($0.path) }
    return #"<div class="empty">\#(picture.html)<h2>\#(title)</h2><p>\#(words)</p>\#(link)\#(other)</div>"#
  }
}
