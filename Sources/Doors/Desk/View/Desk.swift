import Kernel
import Web

/// What stands around a page of the console: who reads it, for whom they work, what they may open, what was just done.
package struct Desk: Sendable {
  package var reader: Reader
  /// The merchant, store, mall or installation worked for.
  package var workplace: String
  /// Where else the person works; the current one is chosen.
  package var workplaces: [Choice]
  package var parts: [ConsoleLayout.Part]
  package var notice: Notice?
  /// Names what a form of this page makes, so that sending it twice makes one; empty where nothing is made.
  package var key = ""

  /// The hidden field of forms that make something.
  package static let onceField = "form-key"
  package var once: HTML { #"<input type="hidden" name="\#(Self.onceField)" value="\#(key)">"# }

  package init(
    reader: Reader, workplace: String, workplaces: [Choice] = [], parts: [ConsoleLayout.Part] = ConsoleLayout.Part.allCases,
    notice: Notice? = nil
  ) {
    self.reader = reader
    self.workplace = workplace
    self.workplaces = workplaces
    self.parts = parts
    self.notice = notice
  }

  package var language: Language { reader.language }
  package var format: Format { reader.format }
  package func say(_ phrase: Phrase) -> String { phrase.text(in: reader.language) }
  package func say(_ phrase: Phrase, _ blanks: KeyValuePairs<String, String>) -> String { phrase.text(in: reader.language, blanks) }

  /// A whole page under its heading; `acts` stand beside the heading, `back` above it.
  package func page(
    _ title: String, part: ConsoleLayout.Part, path: Path, back: Notice.Way? = nil, acts: HTML? = nil, body: HTML
  ) -> HTML {
    let crumb: HTML? = back.map { #"<a class="desk-back" href="\#(to: $0.path)">\#($0.words)</a>"# }
    return ConsoleLayout.page(
      Head(title: title, canonical: path, isPublic: false), reader, part: part, parts: parts, switcher: switcher(path),
      body: """
        <div class="stack desk">\(crumb)<div class="desk-head"><h1>\(title)</h1><div class="acts">\(acts)</div></div>\(notice?.html)\(body)</div>
        """)
  }

  /// The form by which a list is searched for people and what is theirs: posted, so that no name and no number stands in an address.
  /// `more` are fields beside the words, `kept` what the list is narrowed by already.
  package func search(_ list: Path, _ hint: String, words: String, more: [HTML?] = [], kept: [(name: String, value: String)] = []) -> HTML {
    let hidden: [HTML] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
    let field = Field("q", hint, value: words, kind: "search", isRequired: false, saysOptional: false, lengthMax: 100)
    return """
      <form novalidate class="filters" method="post" action="\(to: Paths.sought(list))" role="search">\(hidden)\(field.html(reader))\(more.compactMap { $0 })\(Button(say(DeskPhrases.search), .soft, isSmall: true).submit())</form>
      """
  }

  private func switcher(_ path: Path) -> HTML {
    guard workplaces.count > 1 else { return #"<span class="desk-place">\#(workplace)</span>"# }
    let options: [HTML] = workplaces.map { #"<option value="\#($0.value)"\#("selected", if: $0.isChosen)>\#($0.label)</option>"# }
    return """
      <form novalidate class="desk-switch" method="post" action="\(to: Paths.desk)" data-auto-submit><label class="hide" for="workplace">\(say(DeskPhrases.workplace))</label><select class="input" id="workplace" name="workplace">\(options)</select><button class="button is-small" data-auto-hide>\(say(DeskPhrases.change))</button></form>
      """
  }
}

/// What a form was refused for, and what had been typed into it.
package struct FormEntry: Sendable {
  /// Values by field.
  package var values: [String: String]
  /// Sentences by field; the empty name is the whole form.
  package var errors: [String: String]

  package init(values: [String: String] = [:], errors: [String: String] = [:]) {
    self.values = values
    self.errors = errors
  }

  package static let nothing = FormEntry()
  /// What stands above the page's forms when one was refused: what is wrong as a whole, and every fault as a way to its field.
  /// - Parameter labels: what the fields are called, in the order in which they stand; a fault of another field says itself what it is of.
  package func notice(_ desk: Desk, labels: [(field: String, label: String)] = []) -> HTML? {
    guard isRefused else { return nil }
    let places = Dictionary(labels.enumerated().map { ($0.element.field, $0.offset) }) { first, _ in first }
    let faults = errors.filter { !$0.key.isEmpty }.sorted { (places[$0.key] ?? .max, $0.key) < (places[$1.key] ?? .max, $1.key) }
    guard !faults.isEmpty else { return Notice(error("") ?? desk.say(DeskPhrases.fault), .vermilion).html }
    return FaultList(
      faults.prefix(Self.faultsMax).map { fault in (field: fault.key, words: places[fault.key].map { "\(labels[$0].label): \(fault.value)" } ?? fault.value) },
      title: error("") ?? desk.say(DeskPhrases.fault)
    ).html
  }

  /// Faults listed above a form, at most; each stands beside its field besides.
  private static let faultsMax = 30

  package func value(_ name: String, or standard: String = "") -> String { values[name] ?? standard }
  package func error(_ name: String) -> String? { errors[name] }
  package var isRefused: Bool { !errors.isEmpty }
}

/// Which of several forms on a page was refused, with what had been typed into it.
package struct FormAgain: Sendable {
  /// The form's name on its page; empty where none was refused.
  package var form: String
  package var entry: FormEntry

  package init(_ form: String = "", _ entry: FormEntry = .nothing) {
    self.form = form
    self.entry = entry
  }

  /// What had been typed into this form; nothing where it was another.
  package func typed(in form: String) -> FormEntry { form == self.form ? entry : .nothing }
}
