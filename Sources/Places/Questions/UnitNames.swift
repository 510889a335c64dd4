import Kernel
import Storage

/// How units are called where one of several is chosen: those of one shop are all called alike, so each says its mall, floor and district.
package enum UnitNames {
  /// 성수 마당몰 여백 · 2층 201 · 서울 성동구, `Yeobaek, Seongsu Madang · 2F 201 · Seongdong-gu, Seoul`; one in no mall says its address.
  package static func of(_ units: [Unit], in tx: Transaction) throws -> [PartyID: Phrase] {
    let malls = try Mall.all(Set(units.compactMap(\.mall)).sorted(), in: tx), floors = try Floor.all(Set(units.compactMap(\.floor)).sorted(), in: tx)
    let regions = try RegionNames.of(Set(units.map(\.region)), in: tx)
    return Dictionary(units.map { unit in
      (unit.id, name(unit, mall: unit.mall.flatMap { malls[$0]?.name }, floor: unit.floor.flatMap { floors[$0] }, region: regions[unit.region]))
    }) { first, _ in first }
  }

  static func name(_ unit: Unit, mall: Phrase?, floor: Floor?, region: Phrase?) -> Phrase {
    func said(_ language: Language) -> String {
      let place = mall == nil ? unit.address.text(in: language) : [floor?.title.text(in: language) ?? "", unit.number].filter { !$0.isEmpty }.joined(separator: " ")
      let around = mall == nil ? "" : region?.text(in: language) ?? ""
      return [unit.name(in: mall).text(in: language), place, around].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return Phrase(said(.korean), said(.english))
  }
}
