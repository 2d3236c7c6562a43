//! Dishes of many kitchens by their Latin names, for the scorer: a dish that it never saw is food all the same.

use super::lexicon::{Class, List};

/// What is eaten and drunk.
pub(super) const WORDS: &[List] = &[(
    Class::Food,
    "sashimi izakaya yakitori teppanyaki katsu tempura udon soba bento okonomiyaki takoyaki donburi kbbq bibimbap bulgogi kimchi_stew tteokbokki tom_yum \
     som_tam bun_cha tikka_masala butter_chicken tandoori thali vindaloo korma chaat curries rendang nasi_goreng gado_gado sisig lumpia peking_duck \
     xiaolongbao szechuan sichuan mapo_tofu hot_pot shabu_shabu shabu malatang barbeque chow_mein lo_mein ramyeon gyoza jiaozi potstickers momos spaghetti \
     risotto carbonara cheeseburger hamburger smashburger doner lahmacun pide gyros souvlaki moussaka hummus mezze mandi kabsa ghormeh_sabzi koobideh \
     kabuli_pulao nihari dal_bhat kottu hoppers tagine couscous injera ugali sadza kenkey banku pounded_yam burritos quesadilla quesadillas enchiladas \
     tex_mex ceviche churrasco churrascaria rodizio empanadas asado paella pintxos schnitzel bratwurst pierogi_place borscht khachapuri jerk_chicken \
     caribbean mussels grilled_fish steaks ribeye peri_peri_chicken peri_peri karaage panini toastie hot_dog hot_dogs salads poke_bowl crepe crepes \
     galettes waffles donut doughnut cheesecake desserts tiramisu gelato frozen_yogurt froyo soft_serve matcha latte lattes cappuccino espresso smoothie \
     smoothies fry_up teochew chicken_tikka croissants pastries unagi tonkatsu chirashi gyudon oyakodon yakiniku sukiyaki kushikatsu kaiseki onigiri \
     japchae samgyupsal samgyeopsal kimbap gimbap kimchi sundubu jjajangmyeon budae_jjigae massaman khao_soi pad_see_ew tom_kha larb bun_bo_hue \
     summer_rolls goi_cuon banh_xeo chole_bhature rogan_josh palak_paneer chana_masala dal_makhani pav_bhaji vada_pav uttapam bhuna jalfrezi pakora pakoras \
     bhaji bhajis lassi mee_goreng hokkien_mee kaya_toast mie_goreng soto_ayam sinigang halo_halo mohinga plov wonton wontons char_siu siu_mai har_gow \
     bao_buns bao_bun sweet_and_sour_pork kung_pao_chicken spring_rolls crispy_duck twice_cooked_pork sukiyaki_hot_pot pulled_pork laghman xiao_long_bao \
     pelmeni mandu pot_stickers bruschetta ravioli tortellini arancini osso_buco focaccia calzone parmigiana cacio_e_pepe bolognese spag_bol kofta kofte \
     shish gyro borek baklava menemen meze spanakopita tzatziki dolmades tabbouleh fattoush kibbeh manakish shakshuka sabich koshari ful_medames mansaf \
     maqluba tahdig fesenjan mantu bolani kabuli harira pastilla egusi bobotie bunny_chow fajitas fajita tamales pozole mole_poblano elote guacamole \
     churros chimichanga tostadas birria al_pastor carnitas lomo_saltado aji_de_gallina anticuchos arepas arepa bandeja_paisa feijoada picanha \
     pao_de_queijo moqueca acai_bowl acai chimichurri milanesa choripan patatas_bravas tortilla_espanola gazpacho jamon churros_con_chocolate \
     pastel_de_nata pasteis_de_nata bacalhau piri_piri francesinha coq_au_vin boeuf_bourguignon ratatouille escargot escargots foie_gras bouillabaisse \
     croque_monsieur moules_frites duck_confit raclette quiche cassoulet currywurst sauerkraut spatzle bratwursts wiener_schnitzel strudel apple_strudel \
     rosti stroopwafel pannenkoeken smorrebrod swedish_meatballs smorgasbord cinnamon_buns bigos zurek golabki svickova knedliky goulash langos cevapi \
     burek ajvar beef_stroganoff stroganoff blini varenyky chicken_kyiv bangers_and_mash shepherds_pie cottage_pie toad_in_the_hole beef_wellington \
     pie_and_mash ploughmans yorkshire_pudding bubble_and_squeak irish_stew boxty haggis meatloaf chilli_con_carne chili_con_carne clam_chowder sloppy_joe \
     corn_dog philly_cheesesteak cheesesteak biscuits_and_gravy jambalaya gumbo loco_moco pelau callaloo ackee poutine meat_pie meat_pies chicken_parmi \
     scallops calamari shrimp_cocktail fish_pie sea_urchin sea_bass t_bone filet_mignon roast_chicken chicken_nuggets chicken_tenders chicken_strips \
     popcorn_chicken blt bacon_butty chip_butty ciabatta jacket_potato jacket_potatoes baked_potato crumpets stack_of_pancakes cupcake victoria_sponge \
     brownie sticky_toffee_pudding creme_brulee panna_cotta cannoli mochi pavlova apple_pie banoffee_pie sundae sundaes sorbet milkshake milkshakes \
     kakigori bingsu gelatos americano mocha cold_brew macchiato iced_latte cortado pour_over eggs_benedict avocado_toast avo_toast bacon_and_eggs \
     shakshouka scallion_pancake lu_rou_fan bisque chowder minestrone leg_of_lamb lamb_chops lamb_shank roast_lamb danish_pastry cinnamon_roll \
     cinnamon_rolls pain_au_chocolat macaron macarons eclair eclairs baguettes maccies popeyes in_n_out five_guys pan_asian asian_fusion peppersoup asun \
     isi_ewu nkwobi ofada moi_moi akara abula efo_riro ewa_agoyin ayamase kilishi bole_and_fish boli_and_fish point_and_kill kelewele chichinga omo_tuo \
     tuo_zaafi kokonte yassa thieboudienne ndole shisa_nyama shisanyama boerie_roll boerie_rolls vetkoek potjie potjiekos pap_and_wors pap_en_vleis mogodu \
     mutura mandazi samaki kuku_choma pilau mishkaki chipsi_mayai matooke luwombo muchomo nshima nsima brochettes chapati chapatis ugali_samaki kitfo \
     doro_wat beyaynetu shiro_wat koshary hawawshi molokhia bissara msemen dosas masala_dosas ghee_roast idlis idly vadas medu_vada uthappam filter_kaapi \
     parotta porotta kothu_parotta puttu appam appams kulfi falooda jalebi jalebis gulab_jamun rasmalai paratha parathas aloo_paratha aloo_parathas thukpa \
     sadya onam_sadya litti_chokha kathi_roll kathi_rolls puchka phuchka golgappa golgappas gol_gappe pani_puri panipuri sev_puri bhel_puri bhelpuri dabeli \
     dhokla undhiyu thepla kachori kachoris dal_baati laal_maas kosha_mangsho hilsa tandoori_chicken tandoori_momos kabab kababs chicken_65 chilli_chicken \
     gobi_manchurian biriyani biriani briyani bryani bisi_bele_bath ragi_mudde kori_rotti misal misal_pav vadapav pavbhaji chole_kulche poha upma \
     masala_chai cutting_chai banana_leaf halwa_puri bun_kabab chapli_kabab gol_gappay dahi_bhallay sajji katakat paratha_roll paratha_rolls doodh_patti \
     karak_chai karak kashmiri_chai chicken_karahi mutton_karahi kacchi fuchka tehari khichuri khichdi bhorta jhalmuri chotpoti egg_hoppers string_hoppers \
     lamprais isso_wade kotthu jhol_momo sekuwa choila newari nasi_kandar nasi_campur nasi_padang nasi_kerabu nasi_dagang nasi_briyani pratas murtabak \
     maggi_goreng cendol chendol ais_kacang claypot claypot_chicken pan_mee wanton_mee wantan_mee wonton_mee lor_mee mee_siam mee_rebus mee_hoon_kueh \
     mee_soto mee_pok bak_chor_mee lok_lok loklok popiah rojak otah ayam_penyet yong_tau_foo kway_chap oyster_omelette sambal_stingray cze_char zi_char \
     tze_char zichar cai_png cai_fan caifan chwee_kueh mookata moo_krata mala_xiang_guo mala_tang mala motsunabe nabe bakso mie_ayam nasi_uduk martabak \
     soto_betawi pecel_lele pempek rawon gudeg sate_padang ayam_geprek ayam_bakar ayam_goreng bubur_ayam seblak siomay batagor ketoprak indomie inasal \
     chicken_inasal lomi bulalo kare_kare crispy_pata lechon_kawali tapsi tapsilog silog longsilog balut kwek_kwek arroz_caldo batchoy boodle_fight kamayan \
     pancit_canton pancit_malabon palabok dinuguan bicol_express inihaw kinilaw tinola bibingka siopao siomai beef_pares mang_inasal unli_samgyup chimaek \
     gopchang jokbal bossam dakgalbi galbi samgyetang naengmyeon kalguksu gukbap pajeon hotteok jjimdak oden monjayaki kaisendon handrolls hand_rolls \
     taiyaki omurice tsukemen yakisoba robata bento_box bun_bo bun_rieu bun_thit_nuong bun_dau com_tam cao_lau mi_quang banh_cuon hu_tieu bia_hoi som_tum \
     khao_man_gai pad_kra_pao pad_krapow moo_ping gai_yang siu_mei dai_pai_dong cha_chaan_teng pineapple_buns egg_tart egg_tarts roast_goose poon_choi \
     sheng_jian_bao jianbing roujiamo chuanr guotie baozi roast_duck skewers lamb_skewers burnt_ends smoked_brisket hog_roast carne_asada parrilla shashlik \
     fish_n_chip bacon_bap bacon_baps bacon_rolls sausage_rolls sausage_bap pasties cornish_pasty parmo parmos scotch_egg cullen_skink stovies \
     tattie_scones welsh_rarebit cawl nut_roast roast_beef roast_pork pie_night full_irish chicken_fillet_roll chicken_fillet_rolls spice_bag spice_bags \
     ulster_fry bacon_and_cabbage cheese_toastie hoagie hoagies cheesesteaks chopped_cheese cubano cubanos pastrami reuben reubens po_boy po_boys poboy \
     poboys muffuletta grilled_cheese smoked_meat lobster_roll lobster_rolls banh_mis parma parmas parmi parmis parmy chicken_parma chicken_parmy schnitty \
     chicken_schnitty chicken_schnitzel smashed_avo hsp charcoal_chicken dim_sims lamingtons hangi mince_and_cheese_pie donair donairs beavertails \
     tourtiere deep_dish chicken_and_waffles coney_dogs chicago_dogs hotdish cheese_curds buffalo_chicken shrimp_boil low_country_boil lowcountry_boil \
     shrimp_and_grits etouffee beignets clambake fried_clams steamed_crabs catfish hot_chicken nashville_hot_chicken wing_night pollo_a_la_brasa \
     roast_chook barbacoa quesabirria tlayudas esquites micheladas pupusas pupusa latkes challah spam_musubi malasadas kalua_pork shave_ice bake_and_shark \
     shark_and_bake dhalpuri buss_up_shut jerk_pork patty_and_coco_bread beef_patties beef_patty jamaican_patties patties ackee_and_saltfish saltfish bammy \
     mannish_water pholourie aloo_pie macaroni_pie cou_cou flying_fish conch conch_fritters griot brown_stew_chicken curried_goat stew_chicken oil_down \
     mofongo tostones ropa_vieja arroz_con_pollo empanada baleadas gallo_pinto sancocho chivito chivitos salchipapas coxinha coxinhas milanesas chifa \
     khachapuris lobio lagman samsa manti vareniki borsch borshch solyanka okroshka sarma pljeskavica cevapcici weisswurst schweinshaxe flammkuchen \
     maultaschen kaesespaetzle iskender kumpir simit kunefe cig_kofte durum pinchos croquetas calamares bocadillos bifana bifanas sardinhas kroketten \
     poffertjes stamppot rijsttafel kapsalon fika crayfish_party moules stoofvlees galette tartiflette choucroute entrecote porchetta arrosticini cicchetti \
     piadina polenta trapizzino lasagnas aperitivo bougatsa pastitsio kokoretsi manakeesh manoushe shish_tawook shish_taouk fatteh shawerma machboos \
     majboos kunafa knafeh musakhan cream_teas soft_serves hokey_pokey_ice_cream",
)];
