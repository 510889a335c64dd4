import Catalog
import Community
import Kernel
import Stream
import Web

/// One thing that somebody said.
enum Post {
  static func announcement(_ news: Announcement, _ reader: Reader) -> HTML {
    let said = words(news.wordings, reader)
    let until = reader.say(StreamPhrases.until, ["day": reader.format.end(news.ends, year: reader.format.day(of: reader.now).year)])
    let title: HTML? = said.flatMap { $0.title.isEmpty ? nil : #"<h2 class="large"\#("lang", foreign($0, reader))>\#($0.title)</h2>"# }
    return """
      <article class="panel stack is-tight"><div class="row is-apart"><span class="row">\(Badge(reader.say(StreamPhrases.announcement), .indigo).html)<b>\(news.publisherName, reader.language)</b></span><small class="muted">\(reader.format.ago(news.starts, now: reader.now)) · \(until)</small></div>\(title)\(paragraph(said, reader))</article>
      """
  }

  /// A review with its product, which is a link where the product has a page.
  static func review(_ shown: ShownReview, standing: Set<ID<Product>>, _ reader: Reader) -> HTML {
    let product: HTML? = shown.product.map { product in
      let title = product.title.text(in: reader.language)
      return standing.contains(product.product) ? #"<a class="link" href="\#(to: Paths.product(slug: product.slug))">\#(title)</a>"# : "<b>\(title)</b>"
    }
    let verified: HTML? = shown.review.isVerified ? Badge(reader.say(StreamPhrases.verified), .jade).fact : nil
    return """
      <article class="panel stack is-tight"><div class="row is-apart"><span class="row">\(Badge(reader.say(StreamPhrases.review), .gardenia).html)<b>\(shown.author, reader.language)</b>\(verified)</span><small class="muted">\(when(shown, reader))</small></div><div class="row">\(StarRating(hundredths: Int(shown.review.stars.count) * 100, count: 1).row(reader))\(product)</div>\(wearer(shown, reader))\(body(shown.body, reader))\(photos(shown, reader))\(ReviewPhotoStates.list(shown, reader))\(answer(shown, reader))</article>
      """
  }

  /// A review under its product, where the product need not be named.
  static func opinion(_ shown: ShownReview, _ reader: Reader) -> HTML {
    let verified: HTML? = shown.review.isVerified ? Badge(reader.say(StreamPhrases.verified), .jade).fact : nil
    let label: HTML? = shown.review.label.phrase.map { Badge(reader.say($0), .gardenia).html }
    let helps: HTML? = shown.review.helpful > 0
      ? #"<small class="muted">\#(reader.say(ReviewPhrases.helps, ["count": reader.format.number(shown.review.helpful)]))</small>"# : nil
    return """
      <article class="review"><div class="row is-apart"><span class="row">\(StarRating(hundredths: Int(shown.review.stars.count) * 100, count: 1).row(reader))\(verified)\(label)</span><small class="muted">\(shown.author, reader.language) · \(when(shown, reader))</small></div>\(wearer(shown, reader))\(body(shown.body, reader))\(photos(shown, reader))\(ReviewPhotoStates.list(shown, reader))\(helps)\(shown.isOwn ? mend(shown, reader) : claim(shown, reader))\(answer(shown, reader))</article>
      """
  }

  /// When it was written, and when it was edited last.
  private static func when(_ shown: ShownReview, _ reader: Reader) -> String {
    let written = reader.format.ago(shown.review.written, now: reader.now)
    guard case .words = shown.body, let edited = shown.review.edited else { return written }
    return written + " · " + reader.say(ReviewPhrases.editedAgo, ["when": reader.format.ago(edited, now: reader.now)])
  }

  /// Each a way to the whole photo.
  private static func photos(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard !shown.photos.isEmpty else { return nil }
    let items: [HTML] = shown.photos.enumerated().map { place, photo in
      let picture = Picture(photo, alternative: reader.say(ReviewPhrases.photoOf, ["number": String(place + 1)])).used(as: .line)
      return #"<li><a href="\#(to: picture.path)">\#(picture.html)</a></li>"#
    }
    return #"<ul class="review-photos">\#(items)</ul>"#
  }

  /// Who wore it, where they said so; hidden with the words.
  private static func wearer(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard case .words = shown.body, !shown.review.wearer.isUnsaid else { return nil }
    let wearer = shown.review.wearer
    let said = [
      wearer.height.map { reader.say(ReviewPhrases.wore, ["height": String($0)]) },
      wearer.usualSize.isEmpty ? nil : reader.say(ReviewPhrases.wears, ["size": wearer.usualSize]),
    ]
    return #"<p class="muted small">\#(said.compactMap { $0 }.joined(separator: " · "))</p>"#
  }

  /// The way to edit one's own.
  private static func mend(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard [.standing, .blinded].contains(shown.review.state) else { return nil }
    return #"<a class="link small" href="\#(to: Paths.editReview(shown.review.id))">\#(ReviewPhrases.edit, reader.language)</a>"#
  }

  /// The way for whose rights a standing review may harm.
  private static func claim(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard shown.review.state == .standing else { return nil }
    return #"<a class="link muted small" href="\#(to: Paths.claimReview(shown.review.id))">\#(ReviewClaimPhrases.claim, reader.language)</a>"#
  }

  private static func answer(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    shown.reply.map {
      #"<div class="answer"><b>\#(StreamPhrases.answer, reader.language)</b>\#(paragraph(words($0.wordings, reader), reader))</div>"#
    }
  }

  /// Announcements of one place as a section; nothing when there are none.
  static func news(_ list: [Announcement], _ reader: Reader) -> HTML? {
    guard !list.isEmpty else { return nil }
    return Section(reader.say(StreamPhrases.news), all: Paths.stream).html(reader, #"<div class="stack">\#(list.prefix(5).map { announcement($0, reader) })</div>"#)
  }

  private static func body(_ body: ShownReview.Body, _ reader: Reader) -> HTML {
    switch body {
    case .words(let wordings): paragraph(words(wordings, reader), reader)
    case .blinded(let until): #"<p class="muted">\#(reader.say(StreamPhrases.blinded, ["day": reader.format.day(reader.format.day(of: until))]))</p>"#
    case .destroyed: #"<p class="muted">\#(StreamPhrases.removed, reader.language)</p>"#
    }
  }

  /// What was said as a paragraph that tells its language where it is another one; nothing for stars alone.
  private static func paragraph(_ said: Wording?, _ reader: Reader) -> HTML {
    guard let said, !said.text.isEmpty else { return "" }
    return #"<p class="lines"\#("lang", foreign(said, reader))>\#(said.text)</p>"#
  }

  private static func foreign(_ said: Wording, _ reader: Reader) -> String? { said.language == reader.language ? nil : said.language.tag }

  /// The wording in the reader's language, else the first there is.
  private static func words(_ wordings: [Wording], _ reader: Reader) -> Wording? {
    wordings.first { $0.language == reader.language } ?? wordings.first
  }
}
