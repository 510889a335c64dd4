import Kernel
import Messages

/// The words of one message before they become a letter: what happened, the facts, and the way on.
package struct LetterSheet: Sendable {
  package struct Fact: Sendable, Equatable {
    package var name: String
    package var value: String
    package init(_ name: String, _ value: String) {
      // A line of a letter is one line, whatever its words were before.
      self.name = name.oneLine
      self.value = value.oneLine
    }
  }

  package var subject: String
  package var title: String
  package var lead: String
  package var facts: [Fact]
  /// Goods with their number of pieces, and what they cost.
  package var goods: [Fact]
  /// What the goods come to: their price, delivery, everything together.
  package var sums: [Fact]
  /// A code to type, shown large.
  package var code: String?
  /// Where it goes on: what it is called and the whole address.
  package var way: (words: String, url: String)?
  package var notes: [String]
  /// One line for a telephone, without site and address.
  package var short: String

  package init(
    subject: String, title: String, lead: String, facts: [Fact] = [], goods: [Fact] = [], sums: [Fact] = [], code: String? = nil, way: (words: String, url: String)? = nil,
    notes: [String] = [], short: String
  ) {
    self.subject = subject
    self.title = title
    self.lead = lead
    self.facts = facts
    self.goods = goods
    self.sums = sums
    self.code = code
    self.way = way
    self.notes = notes
    self.short = short
  }

  /// The letter in a language, from a site of that name.
  /// - Parameter blanks: what a messenger's template has blanks for.
  package func letter(from site: LetterSite, in language: Language, blanks: [String: String] = [:]) -> Letter {
    var all = blanks
    all["site"] = site.name
    if let way { all["link"] = way.url }
    if let code { all["code"] = code }
    let line = ["[\(site.name)] \(short)", way?.url].compactMap { $0 }.joined(separator: "\n")
    return Letter(
      subject: "[\(site.name)] \(subject)", plain: plain(site, language), html: LetterPaper(sheet: self, site: site).html(language).text, short: line, blanks: all)
  }

  private func plain(_ site: LetterSite, _ language: Language) -> String {
    var parts = [title, lead]
    if let code { parts.append(code) }
    if !facts.isEmpty { parts.append(facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n")) }
    if !goods.isEmpty { parts.append(goods.map { "- \($0.name)  \($0.value)" }.joined(separator: "\n")) }
    if !sums.isEmpty { parts.append(sums.map { "\($0.name): \($0.value)" }.joined(separator: "\n")) }
    if let way { parts.append("\(way.words):\n\(way.url)") }
    parts += notes
    parts.append("-- \n" + ([site.name] + LetterPaper.foot(site, language)).joined(separator: "\n"))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
