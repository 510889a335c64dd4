import Catalog
import Kernel
import Web

/// What a member waits for that is sold out, each with the way to wait no longer.
package struct RestocksPage: Sendable {
  package var lines: [Line]
  package var cursor: Cursor?
  package var next: Cursor?

  /// A variant that is waited for.
  package struct Line: Sendable {
    package var facts: VariantFacts
    package var picture: Catalog.Picture?
    package var at: Instant

    package init(facts: VariantFacts, picture: Catalog.Picture?, at: Instant) {
      self.facts = facts
      self.picture = picture
      self.at = at
    }
  }

  package init(lines: [Line], cursor: Cursor?, next: Cursor?) {
    self.lines = lines
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let none = EmptyState(
      reader.say(RestockWords.none), reader.say(RestockWords.noneLead), picture: .drawn(.parcel, seed: 21), way: .init(reader.say(AccountPhrases.shop), Paths.home))
    let items: [HTML] = lines.map { line($0, reader) }
    return AccountFrame.page(
      RestockWords.title, Paths.restocks, reader, lead: lines.isEmpty ? nil : RestockWords.lead,
      body: lines.isEmpty ? none.html : #"<ul class="list">\#(items)</ul>\#(Pager(Paths.restocks, cursor: cursor, next: next).html(reader))"#)
  }

  private func line(_ line: Line, _ reader: Reader) -> HTML {
    let facts = line.facts, title = facts.title.text(in: reader.language), said = facts.choiceText(in: reader.language)
    let picture: HTML? = line.picture.map { Picture($0).used(as: .line).html }
    let choices: HTML? = said.isEmpty ? nil : #"<small class="muted">\#(Spoken(said, on: reader.language).html)</small>"#
    return """
      <li class="cart-line"><a href="\(to: facts.path)" tabindex="-1" aria-hidden="true">\(picture)</a><div class="cart-text"><a href="\(to: facts.path)">\(title)</a>\(choices)<small class="muted">\(reader.say(RestockWords.since, ["day": reader.format.day(reader.format.day(of: line.at))]))</small><div class="cart-acts"><form novalidate method="post" action="\(to: Paths.dropRestock(facts.variant.id))"><button class="text-button" aria-label="\(reader.say(RestockWords.dropOf, ["title": title]))">\(RestockWords.drop, reader.language)</button></form></div></div></li>
      """
  }
}

extension VariantFacts {
  /// The product's page with this variant chosen.
  var path: Path { Paths.product(slug: slug).choosing(variant.choices.map { $0 }) }
}

/// The words of waiting for what is sold out.
package enum RestockWords {
  package static let title = Phrase("재입고 알림", "Back in stock")
  static let lead = Phrase("재고가 들어오면 알림으로 한 번 알려 드려요.", "You get one notice when it is in stock again.")
  static let none = Phrase("신청한 재입고 알림이 없어요", "No stock alerts yet")
  static let noneLead = Phrase("품절된 상품에서 재입고 알림을 신청하면 여기에 모여요.", "Ask for an alert on the page of a sold-out product.")
  static let ask = Phrase("재입고 알림 받기", "Tell me when it is back")
  static let askAfterSignIn = Phrase("로그인하고 재입고 알림 받기", "Sign in to be told when it is back")
  static let asked = Phrase("재고가 들어오면 알려 드릴게요.", "We will tell you when it is back.")
  static let drop = Phrase("알림 끄기", "Turn off this alert")
  static let dropOf = Phrase("{title} 재입고 알림 끄기", "Turn off the alert for {title}")
  static let since = Phrase("{day} 신청", "since {day}")
}
