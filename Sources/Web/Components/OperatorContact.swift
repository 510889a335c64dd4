import Kernel

extension OperatorFacts {
  /// Where the operator can be asked, as a list of links; nothing where the settings name neither number nor address.
  package func contact(_ reader: Reader) -> HTML? {
    let ways: [(Phrase, HTML)?] = [
      phone.isEmpty ? nil : (FramePhrases.phone, #"<a class="link" href="tel:\#(phone.filter { $0.isNumber || $0 == "+" })">\#(phone)</a>"#),
      email.isEmpty ? nil : (FramePhrases.email, #"<a class="link" href="mailto:\#(email)">\#(email)</a>"#),
    ]
    let items: [HTML] = ways.compactMap { $0 }.map { #"<li><span class="muted">\#($0.0, reader.language)</span> \#($0.1)</li>"# }
    return items.isEmpty ? nil : #"<ul class="stack is-tight">\#(items)</ul>"#
  }
}
