import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// Benefits of promotions: taking one, and showing it in the store.
enum BenefitRoutes {
  static func routes() -> [Route] {
    [
      .post("/promotions/{promotion}/benefit") { call in
        let id = try call.id("promotion", of: Promotion.self)
        let way = try await call.house.database.write { tx -> Path in
          guard let party = try Visit.of(call, in: tx).party else { return Paths.signIn(then: Paths.promotion(id)) }
          return Paths.benefit(try TakeBenefit(id, for: party).run(in: tx).id)
        }
        return .seeOther(way.text)
      },
      .get("/me/benefits") { call in
        try await call.showMine { visit, party, tx in
          BenefitsPage(lines: try BenefitPass.all(of: party, in: tx).compactMap { try line($0, in: tx) }).draw(visit.reader)
        }
      },
      .get("/me/benefits/{pass}") { call in
        let id = try call.id("pass", of: BenefitPass.self)
        return try await call.showMine { visit, party, tx in
          guard let pass = try BenefitPass.find(id, of: party, in: tx), let line = try line(pass, in: tx) else { throw Problem.noSuchPage() }
          let unit = try line.promotion.unit.flatMap { try Unit.find($0, in: tx)?.name }
          let mall = try line.promotion.mall.flatMap { try Mall.find($0, in: tx)?.name }
          let place = [unit, mall].compactMap { $0 }.map(visit.reader.say).joined(separator: " · ")
          return BenefitPage(pass: pass, benefit: line.benefit, promotion: line.promotion, place: place).draw(visit.reader)
        }
      },
    ]
  }

  private static func line(_ pass: BenefitPass, in tx: Transaction) throws -> BenefitsPage.Line? {
    guard let benefit = try Benefit.find(pass.promotion, in: tx), let promotion = try Promotion.find(pass.promotion, in: tx) else { return nil }
    return BenefitsPage.Line(pass: pass, benefit: benefit, promotion: promotion)
  }
}
