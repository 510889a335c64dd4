import Kernel

/// A carrier that is known: what it is called, what its numbers look like, and where it shows a parcel.
///
/// Numbers and addresses as the carriers' own sites had them in November 2026. A carrier that is not listed is taken as it is written.
package struct Carrier: Sendable {
  /// What programs call it.
  package let code: String
  package let name: Phrase
  /// What its written names contain, in small letters without blanks; Latin ones stand at the beginning.
  let signs: [String]
  /// How many figures its numbers have.
  let figures: [Int]
  /// Whether parcels to other countries have numbers such as EE123456789KR (Universal Postal Union, S10).
  var isPost = false
  /// The beginning of the address that shows a parcel.
  let tracking: String

  /// Those that can be chosen, the largest first.
  package static let all = [
    Carrier(
      code: "cj", name: Phrase("CJ대한통운", "CJ Logistics"), signs: ["cj", "대한통운"], figures: [10, 12],
      tracking: "https://trace.cjlogistics.com/next/tracking.html?wblNo="),
    Carrier(
      code: "lotte", name: Phrase("롯데택배", "Lotte Global Logistics"), signs: ["lotte", "롯데"], figures: [10, 12, 13],
      tracking: "https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo="),
    Carrier(
      code: "hanjin", name: Phrase("한진택배", "Hanjin"), signs: ["hanjin", "한진"], figures: [10, 12],
      tracking: "https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&schLang=KR&wblnumText2="),
    Carrier(
      code: "epost", name: Phrase("우체국택배", "Korea Post"), signs: ["epost", "koreapost", "우체국"], figures: [13], isPost: true,
      tracking: "https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1="),
    Carrier(
      code: "logen", name: Phrase("로젠택배", "Logen"), signs: ["logen", "ilogen", "로젠"], figures: [10, 11], tracking: "https://www.ilogen.com/web/personal/trace/"),
  ]

  /// The carrier that a written name means; nil where none is known.
  package static func named(_ written: String) -> Carrier? {
    let plain = written.lowercased().filter { !$0.isWhitespace }
    return all.first { carrier in
      carrier.signs.contains { sign in sign.utf8.first.map { $0 < 0x80 } == true ? plain.hasPrefix(sign) : plain.contains(sign) }
    }
  }

  /// The carrier as it is kept: one of the list, by its code or a name of it, or the name that was typed beside the list.
  package static func written(_ chosen: String, other: String) throws(Waybill.No) -> String {
    guard other.isBlank else { return other }
    guard !chosen.isBlank else { throw .waybillWanted }
    guard let known = named(chosen) else { throw .carrierUnknown(chosen.cut(Waybill.carrierMax)) }
    return known.name.korean
  }

  /// Whether a number can be one of its own. One figure over and over is what people type to get past a field.
  func hasNumber(_ number: String) -> Bool {
    let signs = Array(number.uppercased().utf8.filter { $0 != 0x2D && $0 != 0x20 })
    func isFigure(_ sign: UInt8) -> Bool { (0x30...0x39).contains(sign) }
    if isPost, signs.count == 13, signs[..<2].allSatisfy({ !isFigure($0) }), signs[2..<11].allSatisfy(isFigure), signs[11...].allSatisfy({ !isFigure($0) }) { return true }
    return signs.allSatisfy(isFigure) && figures.contains(signs.count) && Set(signs).count > 1
  }

  /// What its numbers look like, in a reader's words.
  package var shape: Phrase {
    let counts = Phrase(figures.map { "\($0)자리" }.joined(separator: " 또는 "), figures.map(String.init).joined(separator: " or "))
    guard isPost else { return Phrase("숫자 \(counts.korean)", "\(counts.english) figures") }
    return Phrase("숫자 \(counts.korean)(국제우편은 EE123456789KR 같은 번호)", "\(counts.english) figures (abroad: such as EE123456789KR)")
  }
}
