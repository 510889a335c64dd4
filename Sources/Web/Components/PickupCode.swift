import Kernel

/// The code that a shopper shows at the counter, for eyes and for scanners.
package struct PickupCode: Sendable {
  package var code: String
  /// What the scanner reads.
  package var content: String
  /// Whether the goods wait at the counter already.
  package var isReady: Bool

  package init(code: String, content: String, isReady: Bool = true) {
    self.code = code
    self.content = content
    self.isReady = isReady
  }

  package func html(_ reader: Reader) -> HTML {
    let drawing = QRCode(content)?.html(label: reader.say(PartPhrases.qrAlt, ["code": code]))
    return """
      <div class="panel qr"><p class="muted">\(isReady ? PartPhrases.scanCode : PartPhrases.scanCodeLater, reader.language)</p>\(drawing)<p class="qr-code">\(code)</p></div>
      """
  }
}
