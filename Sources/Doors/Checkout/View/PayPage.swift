import Catalog
import Inventory
import Kernel
import Purse
import Trade
import Web

/// How to pay an offer, whose goods are kept for a quarter of an hour.
package struct PayPage: Sendable {
  package var offer: Offer
  /// Nil for guests, who have none.
  package var wallet: WalletBalance?
  /// Whether what is in the wallet is to pay first, as it was ticked.
  package var isWalletFirst: Bool
  /// Why the last attempt did not go through.
  package var fault: Sentence?
  /// True while a provider's answer is awaited.
  package var isPending: Bool
  /// The provider's page where the buyer is awaited; nil where nobody is.
  package var provider: String?
  /// Whether test payments are offered.
  package var hasTests: Bool
  /// What stood on the page before, where it changed in between.
  package var was: ShownSums

  /// Where goods are collected.
  package var places: [ID<StockLocation>: StockLocation]
  /// Whom it goes to; nil where that was erased.
  package var recipient: Recipient?
  /// Whether the buyer hears of the order in some way.
  package var isReached: Bool
  /// Of products, and of variants that have one of their own.
  package var pictures: (products: [Int64: Catalog.Picture], variants: [ID<Variant>: Catalog.Picture])

  package init(
    offer: Offer, wallet: WalletBalance?, isWalletFirst: Bool = false, fault: Sentence? = nil, isPending: Bool = false, provider: String? = nil, hasTests: Bool = true, was: ShownSums = .none, places: [ID<StockLocation>: StockLocation] = [:],
    recipient: Recipient? = nil, isReached: Bool = true,
    pictures: (products: [Int64: Catalog.Picture], variants: [ID<Variant>: Catalog.Picture]) = ([:], [:])
  ) {
    self.places = places
    self.recipient = recipient
    self.isReached = isReached
    self.pictures = pictures
    self.offer = offer
    self.wallet = wallet
    self.isWalletFirst = isWalletFirst
    self.fault = fault
    self.isPending = isPending
    self.provider = provider
    self.hasTests = hasTests
    self.was = was
  }

  private var path: Path { Paths.payment(offer.id.description) }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(isPending ? SalePhrases.pendingTitle : SalePhrases.pay)
    return Layout.page(
      Head(title: title, canonical: path, isPublic: false), reader,
      body: #"<div class="narrow"><div class="page-head"><h1>\#(title)</h1></div>\#(isPending ? waiting(reader) : form(reader))</div>"#)
  }

  private func waiting(_ reader: Reader) -> HTML {
    """
    <div class="stack" id="pending" data-live="\(to: Paths.paymentLive(offer.id.description))">\(Notice(reader.say(SalePhrases.pendingWords), .indigo).html)\(Button(reader.say(SalePhrases.lookAgain), .main, isWide: true).link(path))</div>
    """
  }

  private func form(_ reader: Reader) -> HTML {
    let format = reader.format
    guard offer.expiresAt > reader.now else {
      // The goods are kept for whoever is at the provider's page; nothing new can be begun.
      if let awaiting = awaiting(reader) { return awaiting }
      return Notice(reader.say(SalePhrases.expired), .vermilion, way: .init(reader.say(SalePhrases.backToCart), Paths.cart)).html
    }
    let wrong: HTML? = fault.map { Notice($0.text(in: reader.language), .vermilion).html }
    let sums = Sums(
      OffLines.of(offer, reader) + [(reader.say(SalePhrases.delivery), offer.delivery)],
      total: (reader.say(SalePhrases.total), offer.total)
    ).html(reader)
    let isFree = offer.head.isFree
    let trial: HTML? = hasTests ? #"<p class="muted small">\#(SalePhrases.testCards, reader.language)</p>"# : nil
    let means: HTML = isFree ? "" : "\(tenders(reader))\(trial)"
    let act = isFree ? reader.say(SalePhrases.orderFree) : reader.say(SalePhrases.payNow, ["total": format.money(offer.total)])
    let vat: HTML? = offer.vat.minor > 0 ? #"<p class="muted small">\#(reader.say(SalePhrases.totalVAT, ["vat": format.money(offer.vat)]))</p>"# : nil
    return """
      <div class="stack is-loose">\(was.html(offer, reader))\(wrong)\(awaiting(reader))\(offer.parts.map { part($0, reader) })\(goesTo(reader))<div class="panel stack">\(sums)\(vat)</div>
      <p class="muted">\(reader.say(SalePhrases.kept, ["time": format.clock(offer.expiresAt)]))</p>
      <form novalidate class="form is-page" method="post" action="\(to: path)">\(means)<div class="buy-bar">\(Button(act, .main, isWide: true).submit())</div></form><p class="muted small">\(SalePhrases.minorsMayCancel, reader.language)</p></div>
      """
  }

  /// Whoever closed the provider's page finds it again, or pays in another way below.
  private func awaiting(_ reader: Reader) -> HTML? {
    guard let provider else { return nil }
    return #"<div class="stack">\#(Notice(reader.say(SalePhrases.windowWaits), .indigo).html)\#(Self.link(to: provider, reader))</div>"#
  }

  /// The way to a provider's page: one of ours where it begins with a slash.
  static func link(to provider: String, _ reader: Reader) -> HTML {
    let words = reader.say(SalePhrases.toWindow)
    if let path = Path(ours: provider) { return Button(words, .outline, isWide: true).link(path) }
    return #"<a class="button is-outline is-wide" rel="noopener" href="\#(outward: provider)">\#(words)</a>"#
  }

  /// Whoever pays sees whom it goes to, and where.
  private func goesTo(_ reader: Reader) -> HTML? {
    guard let recipient else { return nil }
    let isSent = offer.parts.contains { $0.method == .delivery } && recipient.hasAddress
    let address: HTML? = isSent ? #"<p class="muted">(\#(recipient.postcode)) \#(recipient.address) \#(recipient.detail)</p>"# : nil
    // A site that writes to nobody promises nobody anything.
    let untold: HTML? = isReached || !reader.tells.isAnything ? nil : Notice(
      reader.tells.phone ? reader.say(SalePhrases.untold, ["phone": recipient.phone]) : reader.say(SalePhrases.untoldMailOnly), .gardenia, way: .init(reader.say(SalePhrases.changeContact), Paths.checkout)).html
    return #"<section class="panel stack is-tight"><h2 class="small-head">\#(OrderPhrases.recipient, reader.language)</h2><p>\#(recipient.name) · \#(recipient.phone)</p>\#(address)\#(untold)</section>"#
  }

  /// What is paid for, and how and when it comes.
  private func part(_ part: Offer.Part, _ reader: Reader) -> HTML {
    let way = part.method == .collect
      ? reader.say(OrderPhrases.collectAt, ["place": places[part.location]?.name.text(in: reader.language) ?? ""]) : reader.say(OrderPhrases.deliverTo)
    let when = part.collectsFrom.map { CollectPromise.words($0, saidAt: offer.madeAt, reader) }
      ?? part.arrives.map { reader.say(OrderPhrases.promised, ["days": reader.format.days($0.lowerBound, $0.upperBound)]) }
    let lines: [HTML] = offer.lines(of: part).map { line in
      let options = line.options.text(in: reader.language)
      let count = reader.say(SalePhrases.pieces, ["count": String(line.quantity.count)])
      let picture: HTML? = (pictures.variants[ID(line.variant)] ?? pictures.products[line.product]?.inColour(of: OfferedChoices.of(line.options))).map {
        Picture($0).used(as: .line).html
      }
      return """
        <li class="order-line">\(picture)<span>\(line.title, reader.language)<br><small class="muted">\(options.isEmpty ? "" : options + " · ")\(count)</small></span><span>\(reader.format.money(line.full))</span></li>
        """
    }
    let promise: HTML? = when.map { #"<p class="small">\#($0)</p>"# }
    return #"<section class="panel stack is-tight"><div><h2 class="small-head">\#(way)</h2>\#(promise)</div><ul>\#(lines)</ul></section>"#
  }

  private func tenders(_ reader: Reader) -> HTML {
    var choices: [Choice] = []
    if let wallet {
      let missing = offer.total.minor.minus(wallet.available.minor)
      let words = reader.format.money(wallet.available)
      choices.append(
        Choice(
          "wallet", reader.say(SalePhrases.wallet),
          hint: missing > 0
            ? reader.say(SalePhrases.walletShort, ["amount": words, "missing": reader.format.money(Money(missing, offer.total.currency))])
            : reader.say(SalePhrases.walletHas, ["amount": words]),
          isChosen: missing <= 0, isDisabled: missing > 0))
    }
    let isWallet = choices.contains(where: \.isChosen)
    if hasTests {
      choices.append(Choice("test-approve", reader.say(SalePhrases.cardApprove), isChosen: !isWallet))
      choices.append(Choice("test-window", reader.say(SalePhrases.window)))
    }
    let main = Choices("tender", reader.say(SalePhrases.payWith), choices, look: .options).html(reader)
    let short = wallet.map { $0.available.minor < offer.total.minor } ?? false
    let topUp: HTML? = short ? Button(reader.say(SalePhrases.topUpFirst), .outline, icon: .plus, isSmall: true).link(Paths.topUp.with("next", path.text)) : nil
    let others: HTML? = hasTests ? TestCards.others().html(reader) : nil
    return "\(main)\(walletFirst(reader))\(topUp)\(others)"
  }

  /// Whose wallet has something, but not enough, may spend it first and pay the rest another way. The box says the amount that it stands for, so
  /// that nobody pays more by card than was shown.
  private func walletFirst(_ reader: Reader) -> HTML? {
    guard hasTests, let has = wallet?.available, has.currency == offer.total.currency, has.minor > 0, has.minor < offer.total.minor else { return nil }
    let rest = reader.format.money(Money(offer.total.minor.minus(has.minor), has.currency))
    let words = reader.say(SalePhrases.walletFirst, ["amount": reader.format.money(has)])
    return Choices(
      "from-wallet", reader.say(SalePhrases.wallet),
      [Choice(String(has.minor), words, hint: reader.say(SalePhrases.walletFirstRest, ["rest": rest]), isChosen: isWalletFirst)], look: .options, isMany: true,
      isLabelHidden: true
    ).html(reader)
  }
}
