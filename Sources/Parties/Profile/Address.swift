import Kernel
import Storage

/// Where goods are sent, as Korean post wants it: postcode, road address, detail; who receives and at which number.
package struct Address: Hashable, Sendable {
  package let recipient: String
  package let phone: PhoneNumber
  package let postcode: String
  package let road: String
  package let detail: String

  package enum No: Refusal, Equatable, CaseIterable {
    case recipient
    case recipientSigns
    case phone
    case postcode
    case road
    case detail
    case tooMany
    case absent
  }

  package static let textMax = 200

  /// Checks the fields as they were typed; the detail may be empty.
  package init(recipient: String, phone: String, postcode: String, road: String, detail: String) throws(No) {
    guard let name = DisplayName(text: recipient) else { throw DisplayName.holdsSigns(recipient) ? .recipientSigns : .recipient }
    guard let number = PhoneNumber(text: phone) else { throw .phone }
    let digits = postcode.filter { $0 != " " && $0 != "-" }
    guard digits.utf8.count == 5, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .postcode }
    let road = road.onePlainLine, detail = detail.onePlainLine
    guard (2...Self.textMax).contains(road.count), road.utf8.count <= 1000 else { throw .road }
    guard detail.count <= Self.textMax, detail.utf8.count <= 1000 else { throw .detail }
    self.init(recipient: name.text, phone: number, postcode: digits, road: road, detail: detail)
  }

  /// All that is wrong with the fields as they were typed, in their order and at most one for each: every field is tried among good ones.
  package static func faults(recipient: String = "-", phone: String = "010-0000-0000", postcode: String, road: String, detail: String) -> [No] {
    let tries = [
      (recipient, "010-0000-0000", "00000", "--", ""), ("-", phone, "00000", "--", ""), ("-", "010-0000-0000", postcode, "--", ""),
      ("-", "010-0000-0000", "00000", road, ""), ("-", "010-0000-0000", "00000", "--", detail),
    ]
    return tries.compactMap { recipient, phone, postcode, road, detail in
      do throws(No) {
        _ = try Address(recipient: recipient, phone: phone, postcode: postcode, road: road, detail: detail)
        return nil
      } catch { return error }
    }
  }

  init(recipient: String, phone: PhoneNumber, postcode: String, road: String, detail: String) {
    self.recipient = recipient
    self.phone = phone
    self.postcode = postcode
    self.road = road
    self.detail = detail
  }

  /// On one line: `(04051) 서울특별시 마포구 와우산로 1, 101호`.
  package var line: String { "(\(postcode)) \(road)" + (detail.isEmpty ? "" : ", " + detail) }
}

extension Address.No {
  package var code: String {
    switch self {
    case .recipient: "addresses/recipient"
    case .recipientSigns: "addresses/recipient-signs"
    case .phone: "addresses/phone"
    case .postcode: "addresses/postcode"
    case .road: "addresses/road"
    case .detail: "addresses/detail"
    case .tooMany: "addresses/too-many"
    case .absent: "addresses/absent"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .tooMany: .conflict
    case .absent: .absent
    default: .invalid
    }
  }
  package var sentence: Sentence {
    switch self {
    case .recipient: Sentence(PartiesPhrases.addressRecipient)
    case .recipientSigns: Sentence(PartiesPhrases.nameSigns)
    case .phone: Sentence(PartiesPhrases.addressPhone)
    case .postcode: Sentence(PartiesPhrases.addressPostcode)
    case .road: Sentence(PartiesPhrases.addressRoad)
    case .detail: Sentence(PartiesPhrases.addressDetail)
    case .tooMany: Sentence(PartiesPhrases.addressTooMany, ["most": String(AddressBook.most)])
    case .absent: Sentence(PartiesPhrases.addressAbsent)
    }
  }
  package var pointer: String? {
    switch self {
    case .recipient, .recipientSigns: "/recipient"
    case .phone: "/phone"
    case .postcode: "/postcode"
    case .road: "/road"
    case .detail: "/detail"
    case .tooMany, .absent: nil
    }
  }
}
