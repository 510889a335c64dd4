import Catalog
import Kernel
import Testing

@testable import Doors
@testable import Web

/// What is drawn is drawn in the colour that was chosen, on every page of a sale.
@Suite struct ChosenColourTests {
  @Test func aDrawingTakesTheChosenColourAndOtherPicturesStay() {
    let drawn = Catalog.Picture(source: .drawn(art: "knit.ivory", seed: 4), alt: Words(""))
    #expect(drawn.inColour(of: ["브라운", "S"]).source == .drawn(art: "knit.brown", seed: 4))
    #expect(drawn.inColour(of: ["S", "네이비"]).source == .drawn(art: "knit.navy", seed: 4))
    #expect(drawn.inColour(of: ["S"]) == drawn)
    #expect(drawn.inColour(of: ["별빛"]) == drawn)
    let plain = Catalog.Picture(source: .drawn(art: "kettle", seed: 4), alt: Words(""))
    #expect(plain.inColour(of: ["브라운"]) == plain)
    let photo = Catalog.Picture(source: .blob(String(repeating: "a", count: 64)), alt: Words(""))
    #expect(photo.inColour(of: ["브라운"]) == photo)
  }

  @Test func everyColourThatCanBeChosenCanBeMixed() { #expect(ArtOfWords.colours == Set(Tint.named.keys)) }

  @Test func theChoicesOfAnOrderedLineAreReadOneByOne() {
    #expect(OfferedChoices.of(Phrase("브라운 / S", "Brown / S")) == ["브라운", "S"])
    #expect(OfferedChoices.of(Phrase("", "")) == [])
  }
}
