import Community
import Kernel
import Stream
import Web

/// A merchant's reviews: those to answer first, or all.
package struct DeskReviews: Sendable {
  package var rows: Page<ShownReview>
  package var waiting: Int64
  package var isAll: Bool
  package var cursor: Cursor?
  package var entry: FormEntry

  package init(rows: Page<ShownReview>, waiting: Int64, isAll: Bool, cursor: Cursor?, entry: FormEntry = .nothing) {
    self.rows = rows
    self.waiting = waiting
    self.isAll = isAll
    self.cursor = cursor
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let here = Paths.consoleReviews.with("all", isAll ? "1" : nil)
    let tabs = Tabs(desk.say(TalkPhrases.reviews), [
      .init(desk.say(TalkPhrases.waiting), Paths.consoleReviews, isChosen: !isAll, count: waiting),
      .init(desk.say(DeskPhrases.all), Paths.consoleReviews.with("all", "1"), isChosen: isAll),
    ])
    let list: HTML = rows.items.isEmpty
      ? EmptyState(desk.say(TalkPhrases.none), desk.say(TalkPhrases.noneLead), picture: .drawn(.avatar, seed: 9)).html
      : #"<div class="stack">\#(rows.items.map { card($0, desk) })</div>"#
    return desk.page(
      desk.say(TalkPhrases.reviews), part: .reviews, path: here,
      body: #"<p class="muted">\#(TalkPhrases.lead, desk.language)</p>\#(tabs.html(desk.reader))\#(entry.error("").map { Notice($0, .vermilion).html })\#(list)\#(Pager(here, cursor: cursor, next: rows.next).html(desk.reader))"#)
  }

  private func card(_ shown: ShownReview, _ desk: Desk) -> HTML {
    let review = shown.review
    let words: String = switch shown.body {
    case .words(let wordings): wordings.best(for: desk.language)?.text ?? desk.say(TalkPhrases.starsOnly)
    case .blinded, .destroyed: desk.say(TalkPhrases.hidden)
    }
    let verified: HTML? = review.isVerified ? Badge(desk.say(TalkPhrases.verified), .jade).html : nil
    let product: HTML? = shown.product.map { #"<a class="link" href="\#(to: Path("products", $0.slug))">\#($0.title.text(in: desk.language))</a>"# }
    let said = shown.reply?.wordings.best(for: desk.language)?.text
    let isThis = entry.value("review") == review.id.description
    let field = Field(
      "answer-\(review.id)", desk.say(TalkPhrases.yourAnswer), value: isThis ? entry.value("answer-\(review.id)") : said ?? "",
      error: isThis ? entry.error("answer") : nil, lengthMax: 2000, lines: 2)
    let form: HTML = """
      <form novalidate class="form" method="post" action="\(to: Paths.answerReview(review.id))"><input type="hidden" name="review" value="\(review.id)">\(field.html(desk.reader))\(Button(desk.say(said == nil ? TalkPhrases.answer : TalkPhrases.change), .main, isSmall: true).submit())</form>
      """
    let answer: HTML = if let said {
      #"<div class="answer"><b>\#(TalkPhrases.answered, desk.language)</b><p>\#(said)</p></div><details class="fold"\#("open", if: isThis)><summary>\#(TalkPhrases.change, desk.language)</summary><div class="fold-body">\#(form)</div></details>"#
    } else { form }
    return """
      <article class="panel stack is-tight"><div class="row is-apart"><div class="row"><b>\(desk.say(shown.author))</b>\(StarRating(hundredths: Int(review.stars.count) * 100, count: 1).row(desk.reader))\(verified)</div><small class="muted">\(desk.format.ago(review.written, now: desk.reader.now))</small></div>\(product)<p>\(words)</p>\(answer)</article>
      """
  }
}
