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
    case roadLong
    case detail
    case tooMany
    case absent
  }

  package static let textMax = 200

  /// Checks the fields as they were typed; the detail may be empty.
  package init(recipient: String, phone: String, postcode: String, road: String, detail: String) throws(No) {
    guard let name = DisplayName(text: recipient) else { throw DisplayName.holdsSigns(recipient) ? .recipientSigns : .recipient }
    guard let number = PhoneNumber(text: phone) else { throw .phone }
    guard let digits = Self.postcode(postcode) else { throw .postcode }
    let road = road.onePlainLine, detail = detail.onePlainLine
    guard road.count >= 2, !road.isBlank else { throw .road }
    guard road.count <= Self.textMax, road.utf8.count <= 1000 else { throw .roadLong }
    guard detail.count <= Self.textMax, detail.utf8.count <= 1000 else { throw .detail }
    self.init(recipient: name.text, phone: number, postcode: digits, road: road, detail: detail)
  }

  /// The five digits of a postcode as people write them: full-width ones too, with blanks or dashes between; nil when it is none.
  package static func postcode(_ text: String) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 48...57: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
      case 0x20, 0x2D, 0x2010...0x2015, 0xA0, 0x3000, 0xFF0D: continue
      default: return nil
      }
    }
    return digits.utf8.count == 5 ? digits : nil
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
    case .roadLong: "addresses/road-long"
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
    case .roadLong: Sentence(PartiesPhrases.addressRoadLong, ["most": String(Address.textMax)])
    case .detail: Sentence(PartiesPhrases.addressDetail, ["most": String(Address.textMax)])
    case .tooMany: Sentence(PartiesPhrases.addressTooMany, ["most": String(AddressBook.most)])
    case .absent: Sentence(PartiesPhrases.addressAbsent)
    }
  }
  package var pointer: String? {
    switch self {
    case .recipient, .recipientSigns: "/recipient"
    case .phone: "/phone"
    case .postcode: "/postcode"
    case .road, .roadLong: "/road"
    case .detail: "/detail"
    case .tooMany, .absent: nil
    }
  }
}
