import Kernel

/// Reads the name of a product for the thing that it is.
enum CategoryName {
  /// Scalars of a name that are looked at, and tokens of it.
  private static let lengthMax = 300
  private static let tokensMax = 40

  /// The thing that is named last, by the longest word that ends there; nil where nothing is known.
  static func thing(in name: String) -> String? {
    // What stands in brackets is a colour, a size or a gift, unless nothing else is said.
    let plain = withoutBrackets(name)
    return thing(tokens(plain)) ?? (plain == name ? nil : thing(tokens(name)))
  }

  /// What stands behind these says what a thing is for or has in it.
  private static let prepositions: Set = ["with", "for", "in", "from", "by"]

  private static func thing(_ tokens: [String]) -> String? {
    if let cut = tokens.firstIndex(where: prepositions.contains), cut > 0, let path = thing(Array(tokens[..<cut])) { return path }
    var colour: String?
    for end in tokens.indices.reversed() {
      guard let path = match(tokens, endingAt: end) else { continue }
      // `후드 크림`: a colour behind a garment, not something to put on.
      if isColour(tokens[end]), end > 0 {
        colour = colour ?? path
        continue
      }
      // `사과 받침`, `신발 정리대`: what stands behind is a thing of another kind, of which nothing is known.
      if tokens[(end + 1)...].contains(where: isEaten(path) ? isTool : isKeeper), !path.hasPrefix("digital") { return nil }
      if isWornDaily(tokens[...end]) { return "wear/bottoms" }
      if isOfAnimals(path, tokens[...end], in: tokens) { return "living/pet" }
      if isEaten(path), isLotion(tokens) { return "beauty/skincare" }
      return isEaten(path) && isForAnimals(tokens[...end]) ? "living/pet" : path
    }
    return colour
  }

  private static func isEaten(_ path: String) -> Bool { path.hasPrefix("food") }

  /// How words end that name a device, a pin or a holder, and nothing to eat.
  private static let tools = ["기", "핀", "꽂이", "걸이", "받침", "커버", "홀더", "케이스", "틀", "솔", "집게", "인형", "모형", "스티커"]

  private static func isTool(_ token: String) -> Bool {
    isKorean(token) && tools.contains { token.hasSuffix($0) && token.unicodeScalars.count >= ($0 == "기" ? 3 : $0.unicodeScalars.count) } && !isColour(token)
  }

  /// How words end that name what things are kept in, hung on, cleaned or mended with.
  private static let keepers = [
    "제거기", "제거제", "압축기", "관리기", "수선기", "연마기", "정리대", "거치대", "진열대", "보관대", "수납대", "걸이", "받침대", "지지대", "고리", "세탁망", "보관백", "압축팩", "깔창", "클리너", "리무버", "슈트리", "보호제", "방수제",
    "염색제", "광택제", "구두약", "수선", "리폼", "커버", "홀더",
  ]
  private static let wholeKeepers: Set = [
    "끈", "줄", "봉", "솔", "rack", "hook", "remover", "shaver", "organizer", "organiser", "hanger", "peg", "insole", "lace", "polish", "cleaner", "protector", "stretcher", "storage", "repair", "holder",
  ]

  private static func isKeeper(_ token: String) -> Bool {
    wholeKeepers.contains(token) || wholeKeepers.contains(singular(token)) || token != "힙커버" && keepers.contains { token.hasSuffix($0) }
  }

  /// What leggings are of that are worn as trousers, and for no sport.
  private static let dailyStuffs: Set = ["기모", "융", "밍크", "면", "데님", "청", "니트", "치마", "스커트", "임부", "임산부", "fleece", "cotton", "denim", "knit", "maternity", "leather", "velvet"]
  private static let sports: Set = ["요가", "필라테스", "운동", "스포츠", "트레이닝", "러닝", "런닝", "헬스", "등산", "yoga", "pilates", "sports", "running", "gym", "workout", "training"]

  private static func isWornDaily(_ tokens: ArraySlice<String>) -> Bool {
    guard let last = tokens.last, last.hasSuffix("레깅스") || last == "leggings" else { return false }
    let stuff = last.hasSuffix("레깅스") ? String(last.dropLast(3)) : ""
    return (tokens.contains(where: dailyStuffs.contains) || dailyStuffs.contains(stuff)) && !tokens.contains(where: sports.contains)
  }

  private static let animals: Set = ["강아지", "고양이", "반려견", "반려묘", "반려동물", "애견", "애묘", "댕댕이", "멍멍이", "냥이", "puppy", "kitten"]
  private static let pets: Set = animals.union(["dog", "dogs", "cat", "cats", "pet", "pets", "펫"])
  /// An animal that is only shown on a thing.
  private static let shown: Set = ["자수", "프린트", "프린팅", "캐릭터", "무늬", "패턴", "그림", "일러스트", "그래픽", "print", "printed", "graphic", "embroidered", "pattern", "motif", "face"]

  /// What people wear, lie on and adorn themselves with, made for an animal.
  private static func isOfAnimals(_ path: String, _ tokens: ArraySlice<String>, in all: [String]) -> Bool {
    guard path.hasPrefix("wear/") || path.hasPrefix("fashion") || path == "living/bedding" else { return false }
    return tokens.dropLast().contains(where: pets.contains) && !all.contains(where: shown.contains)
  }

  private static let lotions: Set = ["serum", "serums", "lotion", "toner", "ampoule", "moisturizer", "moisturiser", "cleanser", "세럼", "앰플", "로션", "토너"]
  private static let skins: Set = ["face", "hand", "eye", "body", "night", "day", "foot", "facial"]

  /// Whether something is put on the skin, whatever it is made of: face serum vitamin C, collagen face cream.
  private static func isLotion(_ tokens: [String]) -> Bool {
    tokens.contains(where: lotions.contains) || zip(tokens, tokens.dropFirst()).contains { skins.contains($0) && $1 == "cream" }
  }

  /// What animals are given too.
  private static let fodder: Set = [
    "간식", "닭가슴살", "육포", "져키", "저키", "껌", "우유", "캔", "통조림", "소시지", "트릿", "영양제", "유산균", "비타민", "연어", "참치", "오리고기", "고구마", "스틱", "큐브", "treats", "snack", "jerky",
  ]

  private static func isForAnimals(_ tokens: ArraySlice<String>) -> Bool { tokens.contains(where: animals.contains) && tokens.contains(where: fodder.contains) }

  /// The longest word that ends with this token: three tokens, two, one, then the end of a compound.
  private static func match(_ tokens: [String], endingAt end: Int) -> String? {
    for length in stride(from: min(3, end + 1), through: 1, by: -1) {
      let some = tokens[(end - length + 1)...end]
      if let path = CategoryWords.paths[some.joined(separator: " ")] ?? CategoryWords.paths[some.map(singular).joined(separator: " ")] { return path }
      if length > 1, some.allSatisfy(isKorean), let path = CategoryWords.paths[some.joined()] { return path }
    }
    return compound(tokens[end])
  }

  /// `반지갑`, `롱데님팬츠`: the known word at the end of one that is written together. One syllable is no evidence.
  private static func compound(_ token: String) -> String? {
    guard isKorean(token) else { return nil }
    var rest = token.dropFirst()
    while rest.unicodeScalars.count >= 2 {
      if let path = CategoryWords.paths[String(rest)] { return path }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Lower-case words of letters of one script; figures and signs part them.
  static func tokens(_ text: String) -> [String] {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(lengthMax)))
    var tokens: [String] = []
    var token = String.UnicodeScalarView()
    var wasKorean = false, isBehindFigure = false, isCounter = false
    func close() {
      let word = String(token)
      if !word.isEmpty, !(isCounter && counters.contains(word)) { tokens.append(word) }
      token = String.UnicodeScalarView()
    }
    for scalar in start.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      guard scalar.properties.isAlphabetic else {
        close()
        isBehindFigure = "0"..."9" ~= scalar
        continue
      }
      let isKorean = scalar.value >= 0x1100
      if isKorean != wasKorean { close() }
      wasKorean = isKorean
      if token.isEmpty { isCounter = isBehindFigure }
      isBehindFigure = false
      token.append(scalar)
    }
    close()
    return Array(tokens.suffix(tokensMax))
  }

  private static func isKorean(_ token: String) -> Bool { token.unicodeScalars.first.map { $0.value >= 0x1100 } ?? false }

  private static func singular(_ token: String) -> String {
    guard token.utf8.count > 3, token.hasSuffix("s"), !token.hasSuffix("ss") else { return token }
    if inOE.contains(token) { return String(token.dropLast()) }
    if token.hasSuffix("ies") { return token.dropLast(3) + "y" }
    for ending in ["shes", "ches", "xes", "sses", "oes"] where token.hasSuffix(ending) { return String(token.dropLast(2)) }
    return String(token.dropLast())
  }

  /// Their singular ends in e, unlike potatoes.
  private static let inOE: Set = ["shoes", "horseshoes", "snowshoes", "overshoes", "toes", "canoes"]

  private static func withoutBrackets(_ text: String) -> String {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "【": "】", "<": ">", "{": "}"]
    var kept = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    for scalar in text.unicodeScalars.prefix(lengthMax) {
      if let wanted = closing {
        if scalar == wanted { closing = nil }
      } else if let wanted = pairs[scalar] {
        closing = wanted
        kept.append(" ")
      } else {
        kept.append(scalar)
      }
    }
    let plain = String(kept)
    return plain.trimmed.isEmpty ? text : plain
  }

  /// What is counted behind a figure: `10팩` is no mask.
  private static let counters: Set<String> = ["팩", "볼", "롤", "장", "입", "컵", "잔", "병", "캔", "봉", "포", "개", "권", "켤레", "매", "구", "판", "모", "단", "대", "알", "자", "can", "cans", "pack", "packs", "set", "ball", "balls"]

  static func isColour(_ token: String) -> Bool { colours.contains(token) }

  /// Words that are a colour or a scent behind the name of a thing, and a thing elsewhere.
  private static let colours: Set<String> = [
    "크림", "민트", "오렌지", "레몬", "라임", "체리", "복숭아", "피치", "라벤더", "와인", "초코", "초콜릿", "모카", "라떼", "커피", "카멜", "올리브", "오트밀", "바닐라", "멜론", "자몽", "포도", "그레이프", "베리",
    "블루베리", "딸기", "아몬드", "코코아", "녹차", "말차", "머스타드", "인디고", "블루", "핑크", "화이트", "블랙", "네이비", "그레이", "베이지", "아이보리", "브라운", "카키", "레드", "그린", "데님", "진", "샌드", "스톤",
    "무화과", "로즈", "장미", "머스크", "유칼립투스", "시트러스", "코튼", "fig", "rose", "musk", "vanilla", "light", "cream", "mint", "orange", "lemon", "lime", "cherry", "peach", "plum", "wine", "chocolate", "mocha", "latte", "coffee", "camel", "olive", "oatmeal", "vanilla", "melon", "almond", "cocoa",
    "mustard", "indigo", "denim", "blue", "pink", "white", "black", "navy", "grey", "gray", "beige", "ivory", "brown", "khaki", "red", "green", "sand", "stone", "salmon", "tan", "lavender", "mustard", "matcha",
  ]
}
