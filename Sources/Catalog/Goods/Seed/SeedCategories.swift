import Kernel
import Storage

/// The category tree that an installation starts with.
package enum SeedCategories {
  /// Where products go whose category nobody said.
  package static let fallback = "etc"

  /// Plants the tree; what is there already stays as it is named.
  package static func plant(in tx: Transaction) throws {
    var ids: [String: ID<Category>] = [:]
    let rows: [[SQLValue]] = all.enumerated().map { place, seed in
      let id: ID<Category> = tx.id()
      ids[seed.path] = id
      let parent = seed.path.split(separator: "/").dropLast().joined(separator: "/")
      return [id.sqlValue, .text(seed.path), ids[parent].sqlValue, .int(Int64(place)), .text(seed.korean), .text(seed.english), .text(seed.art)]
    }
    let isEmpty = try tx.value("SELECT 1 FROM catalog_category LIMIT 1", as: Int64.self) == nil
    guard isEmpty else { return }
    try tx.run("INSERT INTO catalog_category (id, path, parent, position, name_ko, name_en, art) VALUES \(rows: rows)")
  }

  package struct Seed: Sendable {
    package let path: String
    package let korean: String
    package let english: String
    package let art: String
  }

  package static let all: [Seed] = text.split(separator: "\n").map { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    precondition(cells.count == 4, "a category has path, two names and a picture")
    return Seed(path: cells[0], korean: cells[1], english: cells[2], art: cells[3])
  }

  /// path | Korean | English | what a product here is drawn as.
  private static let text = """
    fashion|패션|Fashion|shirt
    fashion/women|여성 의류|Women's clothing|dress
    fashion/women/outer|아우터|Coats & jackets|coat
    fashion/women/knit|니트|Knitwear|knit
    fashion/women/tops|상의|Tops|shirt
    fashion/women/bottoms|바지·치마|Trousers & skirts|trousers
    fashion/women/dress|원피스|Dresses|dress
    fashion/men|남성 의류|Men's clothing|shirt
    fashion/men/outer|아우터|Coats & jackets|coat
    fashion/men/knit|니트|Knitwear|knit
    fashion/men/tops|상의|Tops|shirt
    fashion/men/bottoms|바지|Trousers|trousers
    fashion/shoes|신발|Shoes|shoe
    fashion/shoes/sneakers|운동화|Sneakers|shoe
    fashion/shoes/formal|구두|Dress shoes|shoe
    fashion/bags|가방|Bags|bag
    fashion/accessories|패션 소품|Accessories|scarf
    fashion/jewellery|주얼리|Jewellery|ring
    fashion/hanbok|생활한복|Modern hanbok|hanbok
    beauty|뷰티|Beauty|bottle
    beauty/skincare|스킨케어|Skin care|bottle
    beauty/sun|선케어|Sun care|tube
    beauty/makeup|메이크업|Make-up|lipstick
    beauty/hair|헤어|Hair care|bottle
    beauty/body|바디|Body care|soap
    beauty/fragrance|향수|Fragrance|perfume
    food|식품|Food|bowl
    food/fruit|과일|Fruit|fruit
    food/vegetable|채소|Vegetables|vegetable
    food/meat|정육|Meat|meat
    food/seafood|수산|Seafood|fish
    food/grain|쌀·잡곡|Rice & grain|grain
    food/banchan|반찬·김치|Side dishes & kimchi|jar
    food/snack|간식|Snacks|cookie
    food/drink|음료|Drinks|cup
    food/tea|차·커피|Tea & coffee|tea
    food/sauce|장·양념|Sauces|jar
    living|리빙|Home|chair
    living/kitchen|주방|Kitchen|pot
    living/tableware|그릇|Tableware|bowl
    living/bedding|침구|Bedding|bed
    living/furniture|가구|Furniture|chair
    living/light|조명|Lighting|lamp
    living/plant|식물|Plants|plant
    living/cleaning|청소·세탁|Cleaning & laundry|bottle
    living/pet|반려동물|Pets|pet
    digital|디지털|Digital|phone
    digital/phone|휴대폰 용품|Phone accessories|phone
    digital/audio|음향|Audio|headphone
    digital/computer|컴퓨터|Computers|laptop
    digital/appliance|생활가전|Appliances|kettle
    kids|키즈|Kids|toy
    kids/clothing|아동복|Kids' clothing|shirt
    kids/toy|장난감|Toys|toy
    kids/baby|유아용품|Baby care|toy
    sports|스포츠|Sports|ball
    sports/wear|운동복|Sportswear|shirt
    sports/camping|캠핑|Camping|tent
    sports/running|러닝|Running|shoe
    sports/yoga|요가·홈트|Yoga & training|mat
    sports/bike|자전거|Cycling|bike
    books|책·문구|Books & stationery|book
    books/book|책|Books|book
    books/stationery|문구|Stationery|pencil
    books/craft|취미·공예|Hobby & craft|brush
    etc|기타|Other|box
    """
}
