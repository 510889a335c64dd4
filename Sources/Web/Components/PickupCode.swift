import Kernel

/// The code that a shopper shows at the counter, for eyes and for scanners.
package struct PickupCode: Sendable {
  package var code: String
  /// What the scanner reads.
  package var content: String
  /// Whether the goods wait at the counter already.
  package var isReady: Bool

  /// Until when they wait there.
  package var until: String?

  package init(code: String, content: String, isReady: Bool = true, until: String? = nil) {
    self.code = code
    self.content = content
    self.isReady = isReady
    self.until = until
  }

  package func html(_ reader: Reader) -> HTML {
    let drawing = QRCode(content)?.html(label: reader.say(PartPhrases.qrAlt, ["code": code]))
    return """
      <div class="qr\(isReady ? " is-ready" : "")"><p class="muted small">\(isReady ? PartPhrases.scanCode : PartPhrases.scanCodeLater, reader.language)</p>\(drawing)<p class="qr-code">\(code)</p>\(until.map { "<p><b>\($0)</b></p>" as HTML })</div>
      """
  }
}
