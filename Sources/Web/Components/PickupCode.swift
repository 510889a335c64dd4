import Kernel

/// The code that a shopper shows at the counter, for eyes and for scanners.
package struct PickupCode: Sendable {
  package var code: String
  /// What the scanner reads.
  package var content: String

  package init(code: String, content: String) {
    self.code = code
    self.content = content
  }

  package func html(_ reader: Reader) -> HTML {
    let drawing = QRCode(content)?.html(label: reader.say(PartPhrases.qrAlt, ["code": code]))
    return """
      <div class="panel qr"><p class="muted">\(PartPhrases.scanCode, reader.language)</p>\(drawing)<p class="qr-code">\(code)</p></div>
      """
  }
}
