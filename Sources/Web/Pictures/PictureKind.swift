/// What a drawn picture shows. The raw value stands in its address.
package enum PictureKind: String, CaseIterable, Sendable {
  case shoe, bag, top, outer, dress, trousers, hat, cosmetics, bottle, cup, fruit, bread, coffee, noodles, rice, book, toy, electronics, phone
  case headphones, furniture, lamp, kitchen, plant, jewellery, watch, sports, baby, pet, parcel
  // Goods by their name, for titles that say more than a category.
  case sneaker, slipOn = "slip-on", derby, loafer, boot, maryJane = "mary-jane", runner, socks
  case tote, crossbody, backpack, bucketBag = "bucket-bag", saddleBag = "saddle-bag", wallet, scarf, belt, beret, bucketHat = "bucket-hat"
  case ring, earrings, bracelet, necklace
  case knit, turtleneck, blouse, bowBlouse = "bow-blouse", shirtDress = "shirt-dress", knitDress = "knit-dress", cheollik
  case cardigan, teeShirt = "tee-shirt", shirt, hoodie, sweatshirt, padding, vest, jacket, skirt, shorts, pyjamas
  case toner, dropper, jar, tube, stick, compact, palette, pump, soap, perfume
  case tangerine, apple, pear, grapes, strawberries, lettuce, onions, radish, sweetPotatoes = "sweet-potatoes"
  case meat, chicken, tteokbokki, cans, fish, seaweed, shells, onggi, kimchi, sideDish = "side-dish", cookies, packet, drink, teaTin = "tea-tin", sauceBottle = "sauce-bottle"
  case pan, woodenChair = "wooden-chair", board, spoons, chopsticks, bowl, plate, teaSet = "tea-set", mug, kettle, toaster
  case duvet, pillow, curtain, lowTable = "low-table", drawers, desk, terrarium, broom, cloths, bone, scratcher, harness
  case chargePad = "charge-pad", earbuds, speaker, keyboard, mouse, laptop, laptopStand = "laptop-stand", humidifier, purifier, torch
  case tent, lantern, foldingChair = "folding-chair", cookSet = "cook-set", mat, massageBall = "massage-ball", bands, helmet
  case notebook, pen, pencils, calendar, threads, watercolours, embroidery, doll, blackboard, puzzle, teether, pouch
  case henley, longSleeve = "long-sleeve", cropTee = "crop-tee", trench, windbreaker, baeja, cableCardigan = "cable-cardigan"
  case wideTrousers = "wide-trousers", taperedTrousers = "tapered-trousers", chelsea
  case sunStick = "sun-stick", lipBalm = "lip-balm", tint
  case hairtail, salmon, porkBelly = "pork-belly", slicedBeef = "sliced-beef", pickles, anchovies, teaBags = "tea-bags"
  case monstera, paperLamp = "paper-lamp", plates, blocks, catTower = "cat-tower", giftCloth = "gift-cloth"
  case storefront, restaurant, mall, courtyard, monogram, avatar

  /// Its size in pixels; goods are 5:6, places 16:10, people and brands square.
  package var width: Int { size.0 }
  package var height: Int { size.1 }

  /// Clothes hang on the wall; other things stand on a table.
  var hangs: Bool {
    switch self {
    case .top, .outer, .dress, .trousers, .knit, .turtleneck, .blouse, .bowBlouse, .shirtDress, .knitDress, .cheollik, .cardigan, .teeShirt, .shirt, .hoodie, .sweatshirt, .padding, .vest, .jacket, .skirt, .shorts, .pyjamas, .curtain, .henley, .longSleeve,
      .cropTee, .trench, .windbreaker, .baeja, .cableCardigan, .wideTrousers, .taperedTrousers: true
    default: false
    }
  }

  private var size: (Int, Int) {
    switch self {
    case .storefront, .restaurant, .mall, .courtyard: (640, 400)
    case .monogram, .avatar: (200, 200)
    default: (400, 480)
    }
  }
}
