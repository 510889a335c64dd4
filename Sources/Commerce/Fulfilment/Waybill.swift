import Kernel
import Storage

/// A carrier and its number for the parcel.
package struct Waybill: Sendable, Equatable {
  package let carrier: String
  package let number: String
  package let shippedAt: Instant

  /// The waybills of several consignments, at most 500 asked at once.
  package static func all(of consignments: [ID<Consignment>], in tx: Transaction) throws -> [ID<Consignment>: Waybill] {
    guard !consignments.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT consignment, carrier, waybill, shipped_at FROM fulfilment_waybill
      WHERE consignment IN \(list: consignments.prefix(500).map { $0 })
      ORDER BY consignment
      LIMIT 500
      """
    ) { row in
      (try row.next(ID<Consignment>.self), Waybill(carrier: try row.next(), number: try row.next(), shippedAt: try row.next()))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Characters of a number.
  static let lengths = 4...40

  /// Whether a number looks like one: letters and figures, with hyphens or spaces between them.
  static func isReadable(_ number: String) -> Bool {
    lengths.contains(number.length) && number.utf8.first != 0x2D
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x20 }
  }

  /// Where the carrier shows the parcel; nil for a carrier that is not known.
  package var tracking: String? {
    let digits = number.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !digits.isEmpty else { return nil }
    let name = carrier.lowercased().filter { !$0.isWhitespace }
    return Self.carriers.first { known in known.names.contains { name.contains($0) } }.map { $0.address + digits }
  }

  /// Carriers by what their names contain, with the beginning of the address that shows a parcel (their own sites, November 2026).
  private static let carriers: [(names: [String], address: String)] = [
    (["cj", "대한통운"], "https://trace.cjlogistics.com/next/tracking.html?wblNo="),
    (["한진", "hanjin"], "https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&schLang=KR&wblnumText2="),
    (["롯데", "lotte"], "https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo="),
    (["우체국", "epost", "koreapost"], "https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1="),
    (["로젠", "logen", "ilogen"], "https://www.ilogen.com/web/personal/trace/"),
  ]
}
