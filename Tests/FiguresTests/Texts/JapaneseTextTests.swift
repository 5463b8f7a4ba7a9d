import Testing

/// Japanese figures in running text.
struct JapaneseTextTests {
  @Test(arguments: [
    ("売上は3兆4700億円", "3470000000000 JPY"),
    ("200万〜300万個を出荷", "2000000…3000000 個"),
    ("1,000億ドルの投資", "100000000000 USD"),
    ("出力は2.8ギガワットで", "2.8 GW"),
    ("五千億の予算", "500000000000"), ("百二十の施設", "120"),
    ("一八二〇の点", "1820"), ("二万五〇〇〇円を払う", "25000 JPY"),
    ("3 万 4,500トンを運ぶ", "34500 t"), ("12ナノの回路", "12 nm"),
    ("1億2千万人が住む", "120000000 人"), ("ゼロが", "0"),
  ])
  func `Scales and units are read`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("約300人が", "300 人 about"), ("およそ5キロの道", "5 km about"),
    ("ほぼ2倍に", "2 倍 slightly_under"), ("最大700人の", "700 人 at_most"),
    ("少なくとも3人が", "3 人 at_least"), ("10人以上が", "10 人 at_least"),
    ("5%以下に", "5 % at_most"), ("18兆円超の", "18000000000000 JPY over"),
    ("2,780億ドル超に", "278000000000 USD over"),
    ("20歳未満は", "20 year under"), ("100円程度の", "100 JPY about"),
    ("3時間ほどで", "3 h about"), ("1万人弱が", "10000 人 slightly_under"),
    ("25%強を", "25 % slightly_over"),
    ("8,000億ドル近くに", "800000000000 USD slightly_under"),
    ("20人余りが", "20 人 slightly_over"), ("90%台を", "90 % slightly_over 100"),
    ("1ドル=152円台に", "1 USD, 152 JPY slightly_over 153"),
    ("1,000億円規模の", "100000000000 JPY about"),
    ("二千回を超えた", "2000 回 over"), ("3%を下回った", "3 % under"),
    ("4兆ドルを突破", "4000000000000 USD over"),
    ("120トンに上る", "120 t reaching"),
  ])
  func `A hedge stands before or after its figure`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("売上が倍増した", "2"), ("3倍になる", "3 倍"), ("7割の人", "70 %"),
    ("二割五分の", "25 %"), ("3割2分5厘だった", "32.5 %"), ("二割増の", "20 %"),
    ("3割安い", "30 %"), ("5割半を占める", "55 %"),
    ("半額になる", "50 %"), ("2割引の", "20 %"), ("半数が", "0.5"),
    ("3分の1に", "1/3"), ("二と四分の三は", "2.75"),
    ("2桁成長が続く", "10…100 %"), ("前年比37%増", "37 %"),
    ("前年比137%だった", "137 %"), ("0.5ポイント上がる", "0.5 %p"),
  ])
  func `Multiples and shares have their value`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("72基を", "72 基"), ("800社が", "800 社"), ("7カ国が", "7 カ国"),
    ("100万世帯が", "1000000 世帯"), ("5ヶ月の間", "5 month"),
    ("1本半を飲む", "1.5 本"), ("10本目の論文", "no. 10"), ("二番目に", "no. 2"),
    ("第3位の", "no. 3"), ("ふたつの案", "2"), ("2、3個しか", "2…3 個"),
    ("十数人が", "10 人 slightly_over 20"),
    ("百数十円の", "100 JPY slightly_over 200"),
    ("数百人が", "100…1000 人 vague"), ("数日の", "2…10 day vague"),
    ("十数倍に", "10 倍 slightly_over 20"),
    ("一時間半かかる", "1.5 h"), ("523円16銭で", "523.16 JPY"),
  ])
  func `Counters count, and order where they say so`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("24年の市場は", "date"), ("21〜26年の6年間に", "date, 6 year"),
    ("令和7年4月1日から", "date"), ("平成元年に", "date"),
    ("1~3月期の", "date"), ("26年3月期は", "date"), ("一九九八年に", "date"),
    ("十二日に決定", "date"), ("午後3時半に", "time"),
    ("3日続けて", "3 day"), ("まる1日かけて", "1 day"), ("14年連続で", "14 year"),
    ("築20年の家", "20 year"), ("25年度に", "date"),
    ("第2四半期の出荷", "date"), ("4四半期ぶりの減少", "4 quarter"),
  ])
  func `Dates are no counts and lengths of time no dates`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("時速40キロで", "40 km/h"), ("時速50kmから時速60kmで", "50…60 km/h"),
    ("氷点下5度の", "-5 degC"), ("気温は-3度で", "-3 deg"),
    ("-10以上15未満の間", "-10…15"), ("第10と第15の間", "10…15"),
    ("21点2の差", "21.2"), ("打率.282の", "0.282"), ("２.５e－１は", "0.25"),
    ("＋１−２２２−２２２２／２２２２は電話番号", ""),
  ])
  func `Signs, speeds and ranges`(text: String, expected: String) {
    #expect(found(text).replacing("no. ", with: "") == expected)
  }

  @Test(arguments: [
    ("にじゅうさん", "23"), ("にまんごせん です", "25000"), ("いち、に、さん", "1, 2, 3"),
    ("家に、そして店に", ""), ("田中 さん", ""), ("まんじゅう", ""), ("しかし", ""),
  ])
  func `Numerals in kana are read only where they stand free`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "一部の百貨店で", "一方、一般の人は", "第三者が万が一に備える", "千葉と四国の三菱",
    "二人三脚で走る", "一石二鳥だ", "一票の重み", "四半期の決算", "千代田区の九段下駅",
    "東京23区の", "二酸化炭素の", "半導体を", "人数や指数が", "三十代の男性", "二丁目の店",
    "四日市市で", "一昨年から", "5GとGB200を", "二の足を踏む",
  ])
  func `Names and idioms are no figures`(text: String) {
    #expect(found(text) == "")
  }

  @Test(arguments: [
    ("1.5%から1.75%程度に引き上げる", "1.5 %, 1.75 % about"),
    ("10〜20%に達する", "10…20 % reaching"), ("4対1で勝つ", "4"),
    ("体重が5キロ減った", "5 kg"), ("5キロ走った", "5 km"),
    ("打者は4打数3安打2打点だった", "4 打数, 3 安打, 2 打点"),
  ])
  func `The words around a figure tell what it is`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("震度6強を観測", "6"), ("最大震度は5弱だ", "5"), ("震度4の揺れ", "4"),
    ("価格は5万円強", "50000 JPY slightly_over"),
    ("5万円弱", "50000 JPY slightly_under"),
  ])
  func `In a scale of grades 強 and 弱 hedge nothing`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("1、234、567円", "1234567 JPY"), ("12、000人", "12000 人"),
    ("１、０００個", "1000 個"), ("100、200、300円", "100, 200, 300 JPY"),
    ("5、100円", "5, 100 JPY"), ("1、2、3の順", "1, 2, 3"), ("2、3人", "2…3 人"),
  ])
  func `A comma of the language groups digits where no list can be meant`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("5人に1人が", "0.2"), ("3社に1社", "1/3"), ("4人に一人", "0.25"),
    ("10万人に3人の割合", "0.00003"), ("10人に1個", "10 人, 1 個"),
    ("2人に3人が加わる", "2 人, 3 人"), ("10人中7人", "10 人, 7 人"),
    ("過半数を得る", "0.5 over"), ("過半を占める", "0.5 over"), ("半数が", "0.5"),
    ("半減した", "0.5"), ("半減期は", ""), ("二桁得点の選手", "10…100"), ("2桁増", "10…100 %"),
    ("4桁の暗証番号", ""), ("385円安", "385 JPY"), ("2円高い", "2 JPY"),
    ("1日8000歩", "1 day, 8000 歩"), ("1日9時", "date, time"),
    ("3-5で敗れた", ""), ("3-5個", "3…5 個"), ("10の6乗", "1000000"),
    ("10区間を走る", "10 区間"), ("23区の", ""),
    ("過半数の233を下回った", "0.5 over, 233 under"),
    ("気温は40度", "40 deg"), ("6.1型画面の", "6.1 in"), ("2型糖尿病", "2"),
  ])
  func `Shares, digits counted and days of news`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }
}
