import Catalog
import Kernel
import Parties
import Storage
import Wire

/// The names by which brands are sought.
enum BrandNameEndpoints {
  private static let names = Shape<[String]>.object(
    "BrandNamesInput", .required("names", Shape<[String]>.list(of: Shape<String>.text(1...SetBrandNames.lengthMax), 0...Brand.aliasesMax))
  ) { $0 }
  private static let view = View<Brand>.object(
    "BrandNames", .member("code", .text) { $0.code }, .member("name", .words) { $0.name }, .member("names", View<String>.text.list) { $0.aliases })

  static func routes() -> [Route] { [show, set] }

  private static let show = Endpoint(
    "getBrandNames", .get, "/api/v1/brands/{code}/names", Phrase("브랜드의 다른 이름", "Other names by which a brand is sought"), tag: "console", permissions: .operate,
    problems: [ProblemKind(SetBrandNames.No.noBrand)], takes: .path("code", .text(1...200)), answers: .ok(view)
  ).read { tx, call, code in
    try call.require(.operate, on: .installation)
    guard let brand = try BrandQueries.find(code: code, in: tx) else { throw SetBrandNames.No.noBrand }
    return brand
  }

  private static let set = Endpoint(
    "setBrandNames", .put, "/api/v1/brands/{code}/names", Phrase("브랜드의 다른 이름 정하기", "Say by which other names a brand is sought"), tag: "console",
    permissions: .operate, problems: SetBrandNames.No.allCases.map { ProblemKind($0) }, takes: .path("code", .text(1...200)), .body(names), answers: .ok(view)
  ).write { tx, call, code, names in
    try call.require(.operate, on: .installation)
    return try SetBrandNames(code: code, names: names).run(in: tx)
  }
}
