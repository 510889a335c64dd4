import Kernel
import Places
import Web

/// A pass to show at the counter: what it gives, until when, and whether it was given.
package struct BenefitPage: Sendable {
  package var pass: BenefitPass
  package var benefit: Benefit
  package var promotion: Promotion
  package var place: String

  package init(pass: BenefitPass, benefit: Benefit, promotion: Promotion, place: String) {
    self.pass = pass
    self.benefit = benefit
    self.promotion = promotion
    self.place = place
  }

  private var isSpent: Bool { benefit.isOnce && pass.used > 0 }

  package func draw(_ reader: Reader) -> HTML {
    AccountFrame.page(
      BenefitPhrases.list, Paths.benefit(pass.id), reader,
      body: """
        <section class="panel stack"><p class="muted">\(place)</p><h2>\(benefit.words, reader.language)</h2>\(shown(reader))<div class="acts">\(Button(reader.say(BenefitPhrases.toOffer), .outline).link(Paths.promotion(promotion.id)))</div></section>
        """)
  }

  private func shown(_ reader: Reader) -> HTML {
    if isSpent, let at = pass.usedAt {
      return Notice(reader.say(BenefitPhrases.used, ["time": reader.format.moment(at, now: reader.now)]), .indigo).html
    }
    guard promotion.isRunning(at: reader.now) else { return Notice(reader.say(BenefitPhrases.over), .gardenia).html }
    let until = reader.say(BenefitPhrases.until, ["time": reader.format.end(promotion.ends, year: reader.format.day(of: reader.now).year)])
    let drawing = QRCode(pass.code)?.html(label: reader.say(BenefitPhrases.qr, ["code": pass.shown]))
    return """
      <div class="qr"><p class="muted small">\(BenefitPhrases.show, reader.language)</p>\(drawing)<p class="qr-code">\(pass.shown)</p><p><b>\(until)</b></p><p class="muted small">\(benefit.isOnce ? BenefitPhrases.once : BenefitPhrases.often, reader.language)</p></div>
      """
  }
}

/// What a member took from offers.
package struct BenefitsPage: Sendable {
  /// A pass with what it gives.
  package struct Line: Sendable {
    package var pass: BenefitPass
    package var benefit: Benefit
    package var promotion: Promotion
    package init(pass: BenefitPass, benefit: Benefit, promotion: Promotion) {
      self.pass = pass
      self.benefit = benefit
      self.promotion = promotion
    }
  }
  package var lines: [Line]
  package init(lines: [Line]) { self.lines = lines }

  package func draw(_ reader: Reader) -> HTML {
    let none = EmptyState(
      reader.say(BenefitPhrases.none), reader.say(BenefitPhrases.noneLead), picture: .drawn(.parcel, seed: 6), way: .init(reader.say(BenefitPhrases.seeOffers), Paths.promotions))
    let items: [HTML] = lines.map { line in
      let isSpent = line.benefit.isOnce && line.pass.used > 0, isOn = line.promotion.isRunning(at: reader.now)
      let mark = isSpent ? Badge(reader.say(BenefitPhrases.usedMark), .indigo) : isOn ? Badge(reader.say(BenefitPhrases.ready), .jade) : Badge(reader.say(BenefitPhrases.over), .gardenia)
      return """
        <li><a class="item" href="\(to: Paths.benefit(line.pass.id))"><span class="item-text"><b>\(line.benefit.words, reader.language)</b><small>\(line.promotion.words.title, reader.language)</small></span><span class="item-side">\(mark.html)</span></a></li>
        """
    }
    return AccountFrame.page(BenefitPhrases.list, Paths.benefits, reader, body: lines.isEmpty ? none.html : #"<ul class="list">\#(items)</ul>"#)
  }
}
