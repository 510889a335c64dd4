import Kernel
import Web

/// The address book: what is kept, and a form for one more.
package struct AddressesPage: Sendable {
  /// A kept address as it is shown.
  package struct Line: Sendable {
    package var recipient: String
    package var phone: String
    package var address: String
    package var isDefault: Bool
    package var choose: Path
    package var remove: Path

    package init(recipient: String, phone: String, address: String, isDefault: Bool, choose: Path, remove: Path) {
      self.recipient = recipient
      self.phone = phone
      self.address = address
      self.isDefault = isDefault
      self.choose = choose
      self.remove = remove
    }
  }

  package var lines: [Line]
  package var typed: Typed
  /// Puts back what was removed a moment ago.
  package var restore: Path?

  package init(lines: [Line], typed: Typed = .untouched, restore: Path? = nil) {
    self.restore = restore
    self.lines = lines
    self.typed = typed
  }

  package func draw(_ reader: Reader) -> HTML {
    let kept: HTML = lines.isEmpty
      ? EmptyState(reader.say(AddressPhrases.none), reader.say(AddressPhrases.noneLead), picture: .drawn(.parcel, seed: 9)).html
      : #"<ul class="list">\#(lines.map { line($0, reader) })</ul>"#
    return AccountFrame.page(AccountPhrases.addresses, Paths.addresses, reader, body: """
      \(restore.map { UndoNotice(reader.say(AddressPhrases.removed), by: $0).html(reader) })\(kept)\(Section(reader.say(AddressPhrases.new)).html(reader, form(reader)))
      """)
  }

  private func line(_ line: Line, _ reader: Reader) -> HTML {
    let mark: HTML? = line.isDefault ? Badge(reader.say(AddressPhrases.isDefault), .jade).html : nil
    let choose: HTML? = line.isDefault ? nil : Button(reader.say(AddressPhrases.choose), .outline, isSmall: true).post(line.choose)
    let remove = Button(reader.say(AddressPhrases.remove), .plain, isSmall: true).post(line.remove)
    return """
      <li class="item"><div class="item-text"><span class="row"><b>\(line.recipient)</b>\(mark)</span><span>\(line.address)</span><small>\(line.phone)</small><div class="acts">\(choose)\(remove)</div></div></li>
      """
  }

  private func form(_ reader: Reader) -> HTML {
    """
    <form novalidate class="form" method="post" action="\(to: Paths.addresses)">\(typed.notice)
    \(typed.field("recipient", reader.say(AddressPhrases.recipient), autocomplete: "name", lengthMax: 60).html(reader))
    \(typed.field("phone", reader.say(AddressPhrases.phone), kind: "tel", autocomplete: "tel", inputMode: "tel", lengthMax: 40).html(reader))
    \(typed.field("postcode", reader.say(AddressPhrases.postcode), hint: reader.say(AddressPhrases.postcodeHint), autocomplete: "postal-code", inputMode: "numeric", lengthMax: 7, shape: .postcode).html(reader))
    \(typed.field("road", reader.say(AddressPhrases.road), hint: reader.say(AddressPhrases.roadHint), autocomplete: "address-line1", lengthMax: 200).html(reader))
    \(typed.field("detail", reader.say(AddressPhrases.detail), hint: reader.say(AddressPhrases.detailHint), isRequired: false, autocomplete: "address-line2", lengthMax: 200).html(reader))
    \(Choice("1", reader.say(AddressPhrases.makeDefault), isChosen: !typed["default"].isEmpty).checkbox("default"))
    \(Button(reader.say(AddressPhrases.add), .main).submit())</form>
    """
  }
}
