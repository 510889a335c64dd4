import Kernel
import Parties
import Places
import Storage

/// What tells malls and stores of one name apart: the mall that a store stands in, else the district.
enum PlaceNotes {
  static func of(malls: [Mall], units: [Unit], in tx: Transaction) throws -> [PartyID: Phrase] {
    let houses = try Mall.all(Set(units.compactMap(\.mall)).sorted(), in: tx)
    let districts = try RegionNames.of(Set(malls.map(\.region) + units.map(\.region)), in: tx)
    let ofMalls = malls.compactMap { mall in districts[mall.region].map { (mall.id, $0) } }
    let ofUnits = units.compactMap { unit in (unit.mall.flatMap { houses[$0]?.name } ?? districts[unit.region]).map { (unit.id, $0) } }
    return Dictionary(ofMalls + ofUnits) { first, _ in first }
  }
}
