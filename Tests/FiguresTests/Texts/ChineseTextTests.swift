import Testing

/// Chinese figures in running text, simplified and traditional.
struct ChineseTextTests {
  @Test(arguments: [
    ("工厂投资37.65亿元", "3765000000 CNY"),
    ("年產2.4萬台機器", "24000 台"),
    ("共有5306億筆資料", "530600000000 筆"),
    ("总额2.3万亿美元", "2300000000000 USD"),
    ("一千一百一十一万一千亿元", "1111100000000000 CNY"),
    ("耗电5兆瓦", "5 MW"), ("預算3兆元", "3000000000000 CNY"),
    ("7 万 5 千人", "75000 人"), ("五百 余万册", "5000000 册 slightly_over 6000000"),
    ("两个亿卢布", "200000000 RUB"),
    ("二万五〇〇〇份", "25000 份"),
  ])
  func `Scales multiply digits and letters`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("两台", "2 台"), ("兩隻貓", "2 隻"), ("俩", "2"), ("零下五度", "-5 degC"),
    ("壹佰贰拾叁元", "123 CNY"), ("廿三人", "23 人"), ("卅五天", "35 day"),
    ("三万五", "35000"), ("一百二", "120"), ("百二萬", "1200000"),
    ("一百零五页", "105 页"), ("八两茶叶", "8 liang"), ("六斤八两", "68 liang"),
    ("半百", "50"), ("负３分之一", "-1/3"),
  ])
  func `Numerals are read as spoken and as on cheques`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("该基金近一年回报率-12.3%", "1 year slightly_under, -12.3 %"),
    ("三-5成", "30…50 %"), ("新冠-19疫情", "19"),
  ])
  func `A sign after a letter makes a share negative`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("约为对手的二十分之一", "0.05 about"), ("超过去年的3倍", "date, 3 倍 over"),
    ("约为上一代产品的1.5倍", "1.5 倍 about"), ("是人口最多的国家的两倍", "2 倍"),
    ("不到一年前的两倍", "1 year under, 2 倍"), ("他跑得快，约为每秒，对手的两倍", "2 倍"),
  ])
  func `A hedge before the owner hedges the multiple`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("二〇二五年三月建成", "date"), ("五月四日开幕", "date"),
    ("２０２４年１月３日", "date"), ("民國113年", "date"),
    ("5月20号出发", "date"), ("1990年代", "date"),
    ("上午10点30分开会", "time"), ("晚上八点", "time"), ("14时50分", "time"),
    ("上涨20.5点", "20.5 点"), ("共用三个月", "3 个月"),
  ])
  func `Dates and times of day are no counts`(text: String, expected: String) {
    #expect(found(text).replacing("month", with: "个月") == expected)
  }

  @Test(arguments: [
    ("约300人", "300 人 about"), ("近三成", "30 % slightly_under"),
    ("超500万吨", "5000000 t over"), ("逾10%", "10 % over"),
    ("超过了80个", "80 个 over"), ("不到两年", "2 year under"),
    ("不足5%", "5 % under"), ("至少有10次", "10 次 at_least"),
    ("起碼四毫升", "4 mL at_least"), ("最多为5台", "5 台 at_most"),
    ("不超过2亿元", "200000000 CNY at_most"),
    ("高达3000元", "3000 CNY reaching"), ("突破百亿元", "10000000000 CNY over"),
    ("6.8万元起", "68000 CNY at_least"), ("三百元左右", "300 CNY about"),
    ("40岁以上", "40 year at_least"), ("18岁以下", "18 year at_most"),
    ("7000多万元", "70000000 CNY slightly_over 80000000"),
    ("2000余元", "2000 CNY slightly_over"),
    ("不低于1亿元、不超过2亿元", "100000000…200000000 CNY"),
  ])
  func `A hedge stands before or after its figure`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("数千万元", "10000000…100000000 CNY vague"),
    ("几十万块", "100000…1000000 CNY vague"),
    ("十几家店", "10 家 slightly_over 20"),
    ("三十多万户", "300000 户 slightly_over 400000"),
    ("一个多小时", "1 h slightly_over 2"),
    ("上百人", "100…1000 人 vague"), ("几个人", "2…10 个 vague"), ("三个人", "3 个"),
    ("两位数增长", "10…100 %"), ("用户总数百万", "1000000"),
  ])
  func `Vague figures have bounds`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("是原来的2.5倍", "2.5 倍"), ("业绩翻一番", "2"), ("产量翻两番", "4"),
    ("三分之一", "1/3"), ("四成", "40 %"), ("三成半", "35 %"), ("七折", "70 %"),
    ("打对折", "50 %"), ("百分之三十", "30 %"), ("0.6个百分点", "0.6 %p"),
    ("十分之一", "0.1"), ("二又四分之三", "2.75"), ("五十万分之二十五", "0.00005"),
    ("25个基点", "25 bp"),
  ])
  func `Multiples and shares have their value`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test func `Growth by two times is growth to three times`() throws {
    let by = try read("营收增长两倍")
    let to = try read("营收增长到两倍")
    #expect(
      by.readings.map(\.name) == [
        "N times in addition", "N times as many",
      ])
    #expect(by.denotation.usual.contains(3))
    #expect(to.readings.count == 1)
    #expect(to.denotation.usual.contains(2))
  }

  @Test(arguments: [
    ("七八公斤", "7…8 kg"), ("三五百人", "300…500 人"),
    ("八九亿韩元", "800000000…900000000 KRW"),
    ("两到三万港元", "20000…30000 HKD"),
    ("十八至三十万日元", "180000…300000 JPY"),
    ("4至8個月", "4…8 month"), ("1万元--5万元", "10000…50000 CNY"),
    ("三、四百人", "300…400 人"), ("25%—30%", "25…30 %"),
    ("-10与20间", "-10…20"), ("第3至第5名", "3…5"),
    ("3000亿至5000亿元", "300000000000…500000000000 CNY"),
  ])
  func `A range hands its scale and unit to both ends`(
    text: String, expected: String
  ) {
    #expect(found(text).replacing("no. ", with: "") == expected)
  }

  @Test(arguments: [
    ("五块三毛", "5.3 CNY"), ("三块五", "3.5 CNY"), ("三块零四", "3.04 CNY"),
    ("五块七毛八", "5.78 CNY"), ("玖仟陆佰元壹角捌分", "9600.18 CNY"),
    ("人民币160億元", "16000000000 CNY"), ("港币3.14元", "3.14 HKD"),
    ("新台幣600元", "600 TWD"), ("8亿人民币", "800000000 CNY"),
    ("两米三", "2.3 m"), ("一米八三", "1.83 m"), ("九块九包邮", "9.9 CNY"),
  ])
  func `Money is told before and after and in parts`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("每小时十公里", "10 km/h"), ("时速350公里", "350 km/h"),
    ("5.12万元/台", "51200 CNY/item"), ("摄氏20度", "20 degC"),
    ("一个半小时", "1.5 h"), ("個半小時", "1.5 h"), ("半年", "0.5 year"),
    ("2^5", "32"), ("3.5千瓦时", "3.5 kWh"),
  ])
  func `Rates and composed units`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "一些公司一起统一行动", "万一失败，千万别慌", "百度与三星在四川合作", "第三方机构说",
    "这是一家公司", "两岸与两会", "“十四五”规划", "七十七国集团", "百货和零售行业",
    "上半年形势十分严峻", "成千上万的百姓", "一度一线城市", "三峡二期工程", "通义千问",
    "坐2号线到101大厦", "21世纪", "各种零部件", "四足机器人一分为二", "千兆网络",
    "小米15 Ultra", "每千瓦时的价格", "人数和指数",
  ])
  func `Names and idioms are no figures`(text: String) {
    #expect(found(text).replacing("date", with: "") == "")
  }

  @Test(arguments: [
    ("300万家庭", "3000000"), ("120升至150", "120, 150"), ("其中三分之一分布在南方", "1/3"),
    ("售价从5元升到8元", "5 CNY, 8 CNY"), ("四季度营收", "date"), ("十分钟", "10 min"),
  ])
  func `What begins like a unit or a trap is told by its longer word`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test func `Two amounts in a row are no range`() {
    #expect(
      found("增加逾2000亿元，身家逼近4000亿元")
        == "200000000000 CNY over, 400000000000 CNY slightly_under")
  }

  @Test(arguments: [
    ("東京株価3万円", "30000 JPY"), ("八億円超", "800000000 JPY over"),
    ("中国企业投资3亿元。東京の株価は3万円。", "300000000 CNY, 30000 JPY"),
    ("超10万人", "100000 人 over"), ("十億六万五百六", "1000060506"),
  ])
  func `The letters of a sentence tell Chinese from Japanese`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("三季度业绩", "date"), ("2024年第四季度", "date, date"),
    ("主队以2比0取胜", ""), ("以98比95险胜", "98/95"),
    ("65岁及以上人口超2亿", "65 year at_least, 200000000 over"),
    ("五年来最低", "5 year"), ("十来个人", "10 个 slightly_over 20"),
    ("跌破60美元", "60 USD under"), ("接种三剂疫苗", "3 剂"), ("获120票", "120 票"),
  ])
  func `The words around a figure tell what it is`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("翻了近两番", "4 slightly_under"), ("翻了一番多", "2 slightly_over"),
    ("翻三番", "8"), ("翻了将近一倍", "2 slightly_under"), ("翻了三倍", "3 倍"),
    ("翻了一页", ""), ("翻三座山", "3 座"),
  ])
  func `翻 doubles as often as it says, with a hedge between`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("独得27分", "27 分"), ("场均21.4分", "21.4 分"), ("目前积28分", "28 分"),
    ("考了98分", "98 分"), ("领先3分20秒", "200 s"), ("得分后7分钟", "7 min"),
    ("会议开了7分", "7 min"), ("5元3分", "5.03 CNY"), ("三分球", ""), ("投进3分球", ""),
  ])
  func `分 is a point where points are told`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("过半选民", "0.5 over"), ("近半企业", "0.5 slightly_under"),
    ("过半年", "0.5 year over"), ("近半导体", ""), ("大半", ""),
    ("以2-3不敌对手", ""), ("买2-3个", "2…3 个"), ("10的6次方", "1000000"),
    ("七成五", "75 %"), ("三成二的人", "32 %"), ("三成一个", "30 %"),
    ("四成五十人", "40 %, 50 人"), ("三分之二来自海外", "2/3"),
    ("三位数", "100…1000"), ("六位数密码", ""), ("拿下51席", "51 席"),
  ])
  func `Halves, tenths and digits counted`(text: String, expected: String) {
    #expect(found(text) == expected)
  }
}
