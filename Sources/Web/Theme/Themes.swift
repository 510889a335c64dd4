import Kernel

/// The themes among which an operator chooses.
extension Theme {
  package static let all = [madang, jangteo, seojae, badang]

  private static let house = #"Pretendard,"Apple SD Gothic Neo","Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif"#

  /// The courtyard in the morning: paper, ink and jade.
  package static let madang = Theme(
    code: "madang", name: Phrase("마당", "Courtyard"),
    words: Phrase("차분한 종합몰. 종이와 옥색, 세로로 긴 상품 사진.", "A calm general store: paper and jade, upright pictures."),
    day: Colours(
      paper: "#FBF8F3", surface: "#FFFFFF", sunken: "#F4EFE6", ink: "#1F1B16", muted: "#6B6459", line: "#E7E0D5", edge: "#8F8676", main: "#1F6F5C",
      mainDeep: "#17594A", onMain: "#FFFFFF", mainWash: "#E3F0EB", isDark: false),
    night: Colours(
      paper: "#171411", surface: "#211D19", sunken: "#2A2520", ink: "#F3EDE4", muted: "#B0A698", line: "#39332B", edge: "#857B6D", main: "#6CC7AC",
      mainDeep: "#8AD6BF", onMain: "#0D211B", mainWash: "#1C342D", isDark: true),
    display: house, weight: 800, spacing: "-.015em", scale: 100, corners: (12, 8, 12), header: .row, home: .stage, card: .portrait, tone: .calm,
    scene: .courtyard, sceneSeed: 3)

  /// A market day: a blue awning over square crates, everything in reach.
  package static let jangteo = Theme(
    code: "jangteo", name: Phrase("장터", "Market"),
    words: Phrase("동네 가게와 먹거리. 남색 차양과 네모난 카드, 분류부터 보여요.", "Small shops and food: a blue awning, square cards, categories first."),
    day: Colours(
      paper: "#F3F6FB", surface: "#FFFFFF", sunken: "#E8EEF7", ink: "#141C2B", muted: "#4F5B70", line: "#D5DEEC", edge: "#7587A3", main: "#274B7A",
      mainDeep: "#1C3A61", onMain: "#FFFFFF", mainWash: "#E1EAF6", isDark: false),
    night: Colours(
      paper: "#10151D", surface: "#19202B", sunken: "#222B38", ink: "#EAF0F8", muted: "#A6B3C6", line: "#2F3A4A", edge: "#76879F", main: "#A3BEE8",
      mainDeep: "#BFD2F0", onMain: "#0F1B2C", mainWash: "#202F46", isDark: true),
    display: house, weight: 800, spacing: "-.035em", scale: 100, corners: (4, 3, 4), header: .band, home: .market, card: .plate, tone: .lively,
    scene: .mall, sceneSeed: 11)

  /// A study: serif headings, no corners, room around tall pictures.
  package static let seojae = Theme(
    code: "seojae", name: Phrase("서재", "Study"),
    words: Phrase("이야기가 있는 편집숍. 명조 제목, 여백, 길게 세운 사진.", "An edited selection with stories: serif headings, space, tall pictures."),
    day: Colours(
      paper: "#F8F5EF", surface: "#FFFDF9", sunken: "#EFEAE0", ink: "#211C1A", muted: "#665D57", line: "#DFD7CA", edge: "#8A7F73", main: "#6B2D3E",
      mainDeep: "#561F2F", onMain: "#FFFFFF", mainWash: "#F3E4E6", isDark: false),
    night: Colours(
      paper: "#171314", surface: "#201B1B", sunken: "#2A2424", ink: "#F2ECE6", muted: "#B4A8A0", line: "#3A3231", edge: "#877A76", main: "#E5A3B1",
      mainDeep: "#EEBAC5", onMain: "#2B0F17", mainWash: "#3A2229", isDark: true),
    display: #""Noto Serif KR","Noto Serif CJK KR","Nanum Myeongjo",AppleMyungjo,Batang,serif"#, weight: 700, spacing: "-.01em", scale: 108,
    corners: (0, 0, 0), header: .centred, home: .story, card: .tall, tone: .quiet, scene: .courtyard, sceneSeed: 21)

  /// The sea in the south: bright, round and light.
  package static let badang = Theme(
    code: "badang", name: Phrase("바당", "Seaside"),
    words: Phrase("생활과 취미. 밝은 바다색, 둥근 모서리, 정사각 카드.", "Living and leisure: bright sea colours, round corners, square cards."),
    day: Colours(
      paper: "#F4FAFA", surface: "#FFFFFF", sunken: "#E6F2F3", ink: "#10242A", muted: "#4B636A", line: "#CFE3E5", edge: "#6C8A91", main: "#0B6478",
      mainDeep: "#084E5E", onMain: "#FFFFFF", mainWash: "#DAEFF3", isDark: false),
    night: Colours(
      paper: "#0D1719", surface: "#152224", sunken: "#1E2D30", ink: "#E8F3F4", muted: "#A1B7BB", line: "#2A3D41", edge: "#6F888D", main: "#6CCBDD",
      mainDeep: "#8DD9E7", onMain: "#06222A", mainWash: "#143339", isDark: true),
    display: house, weight: 700, spacing: "-.02em", scale: 96, corners: (20, 14, 999), header: .row, home: .market, card: .plate, tone: .lively,
    scene: .storefront, sceneSeed: 8)
}
