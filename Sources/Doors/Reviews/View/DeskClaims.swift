import Community
import Kernel
import Parties
import Stream
import Web

/// Claims against reviews that wait for a decision: what was written, who says that it harms them and why, and the two ways to decide.
package struct DeskClaims: Sendable {
  package var waiting: [WaitingClaim]
  /// Who decides now; the second word must be another person's.
  package var reader: PartyID
  package var entry: FormEntry

  package init(waiting: [WaitingClaim], reader: PartyID, entry: FormEntry = .nothing) {
    self.waiting = waiting
    self.reader = reader
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let list: HTML = waiting.isEmpty
      ? EmptyState(desk.say(ClaimPhrases.none), desk.say(ClaimPhrases.noneLead), picture: .drawn(.courtyard, seed: 9)).html
      : #"<div class="stack">\#(waiting.map { card($0, desk) })</div>"#
    return desk.page(
      desk.say(ClaimPhrases.title), part: .claims, path: Paths.consoleReviewClaims,
      body: #"<p class="muted">\#(ClaimPhrases.lead, desk.language)</p>\#(entry.error("").map { Notice($0, .vermilion).html })\#(list)"#)
  }

  private func card(_ waiting: WaitingClaim, _ desk: Desk) -> HTML {
    let claim = waiting.claim
    var facts: [(words: String, value: HTML)] = [
      (desk.say(ClaimPhrases.claimant), "\(claimant(waiting, desk))"), (desk.say(ClaimPhrases.why), #"<span class="lines">\#(claim.why)</span>"#),
    ]
    if let product = waiting.shown?.product {
      facts.append((desk.say(ClaimPhrases.product), #"<a class="link" href="\#(to: Path("products", product.slug))">\#(product.title.text(in: desk.language))</a>"#))
    }
    let author = waiting.shown.map { desk.say($0.author) } ?? ""
    let stars: HTML? = waiting.shown.map { StarRating(hundredths: Int($0.review.stars.count) * 100, count: 1).row(desk.reader) }
    return """
      <article class="panel stack"><div class="row is-apart">\(state(claim, desk))<small class="muted">\(desk.format.moment(claim.at, now: desk.reader.now))</small></div><div class="answer"><div class="row"><b>\(author)</b>\(stars)</div><p class="lines">\(words(waiting.shown, desk))</p></div>\(FactList(facts).html)\(acts(claim, desk))</article>
      """
  }

  private func claimant(_ waiting: WaitingClaim, _ desk: Desk) -> String {
    let claim = waiting.claim
    if let member = waiting.member { return "\(desk.say(member)) · \(desk.say(ClaimPhrases.member))" }
    let said = [claim.name, claim.contact?.shown ?? ""].filter { !$0.isEmpty }
    return said.isEmpty ? desk.say(ClaimPhrases.unknown) : said.joined(separator: " · ")
  }

  private func words(_ shown: ShownReview?, _ desk: Desk) -> String {
    guard case .words(let wordings) = shown?.body else { return desk.say(ClaimPhrases.gone) }
    let text = wordings.best(for: desk.language)?.text ?? ""
    return text.isEmpty ? desk.say(TalkPhrases.starsOnly) : text
  }

  private func state(_ claim: ReviewClaim, _ desk: Desk) -> HTML {
    switch claim.state {
    case .supported: Badge(desk.say(ClaimPhrases.oneAgreed), .indigo).html
    case .blinded: Badge(desk.say(ClaimPhrases.objected), .gardenia).html
    case .open, .refused, .ended: Badge(desk.say(ClaimPhrases.new), .vermilion).html
    }
  }

  private func acts(_ claim: ReviewClaim, _ desk: Desk) -> HTML {
    if claim.state == .blinded {
      let day = claim.until.map { desk.format.day(desk.format.day(of: $0), year: 0) } ?? ""
      return #"<p class="muted small">\#(desk.say(ClaimPhrases.hiddenUntil, ["day": day]))</p>"#
    }
    let isOwn = claim.state == .supported && claim.firstBy == reader
    let note = isOwn ? ClaimPhrases.awaitsOther : claim.state == .supported ? ClaimPhrases.secondHides : ClaimPhrases.firstOfTwo
    let support: HTML? = isOwn ? nil
      : Button(desk.say(ClaimPhrases.support), .main, isSmall: true).post(
        Paths.decideReviewClaim(claim.id, "support"), confirm: desk.say(claim.state == .supported ? ClaimPhrases.hideSure : ClaimPhrases.supportSure))
    let refuse = Button(desk.say(ClaimPhrases.refuse), .outline, isSmall: true).post(
      Paths.decideReviewClaim(claim.id, "refuse"), confirm: desk.say(ClaimPhrases.refuseSure))
    return #"<p class="muted small">\#(note, desk.language)</p><div class="acts">\#(support)\#(refuse)</div>"#
  }
}

/// The words of claims against reviews at the console.
enum ClaimPhrases {
  static let title = Phrase("후기 권리 침해 신고", "Reported reviews")
  static let lead = Phrase(
    "권리를 침해한다고 신고된 후기예요. 담당자 두 사람이 인정하면 후기를 30일 동안 가리고, 신고한 분과 글쓴이에게 알려요.",
    "Reviews that somebody says harm their rights. Once two people uphold a claim, the review is hidden for 30 days, and both sides are told.")
  static let none = Phrase("처리할 신고가 없어요", "No claims to decide")
  static let noneLead = Phrase("새 신고가 들어오면 여기에서 처리할 수 있어요.", "New claims appear here.")
  static let claimant = Phrase("신고한 분", "Claimant")
  static let member = Phrase("회원", "member")
  static let unknown = Phrase("알 수 없음", "Not known")
  static let why = Phrase("신고 이유", "Reason")
  static let product = Phrase("상품", "Product")
  static let gone = Phrase("글이 남아 있지 않아요.", "The text is gone.")
  static let new = Phrase("확인 필요", "To decide")
  static let oneAgreed = Phrase("한 사람이 인정함", "One agreed")
  static let objected = Phrase("글쓴이가 이의 제기", "Writer objects")
  static let hiddenUntil = Phrase("{day}까지 가려져 있고, 그 뒤에는 다시 보여요.", "Hidden until {day}; it returns after that.")
  static let awaitsOther = Phrase("신고를 인정하셨어요. 다른 담당자 한 사람이 더 인정하면 가려져요.", "You upheld it. It is hidden once a second person agrees.")
  static let secondHides = Phrase("한 사람이 인정했어요. 한 번 더 인정하면 바로 가려져요.", "One person upheld it. If you do too, it is hidden at once.")
  static let firstOfTwo = Phrase("두 사람이 인정해야 가려져요.", "It is hidden only once two people agree.")
  static let support = Phrase("신고 인정", "Uphold")
  static let refuse = Phrase("신고 거절", "Decline")
  static let supportSure = Phrase("이 신고를 인정할까요? 다른 담당자 한 사람이 더 확인해야 해요.", "Uphold this claim? A second person has to agree.")
  static let hideSure = Phrase("이 신고를 인정하고 후기를 30일 동안 가릴까요?", "Uphold this claim and hide the review for 30 days?")
  static let refuseSure = Phrase("이 신고를 거절할까요? 후기는 그대로 보이고 신고한 분에게 알려요.", "Decline this claim? The review stays, and whoever claimed is told.")
}
