package dev.supercargo.catalog.models.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.catalog.models.config.ConfigReader.Reading;
import dev.supercargo.catalog.models.config.ConfigReader.Reading.Refused;
import dev.supercargo.catalog.models.config.ConfigReader.Reading.Understood;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter counts are those that the published checkpoints have. */
class ConfigReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Llama 2 7B, 6738415616, `{'model_type':'llama','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'intermediate_size':11008,'vocab_size':32000,'max_position_embeddings':4096}`",
                "Llama 3 8B, 8030261248, `{'model_type':'llama','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,'intermediate_size':14336,'vocab_size':128256,'max_position_embeddings':8192}`",
                "Mistral 7B, 7241732096, `{'model_type':'mistral','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,'intermediate_size':14336,'vocab_size':32000,'max_position_embeddings':32768}`",
                "Qwen2.5 7B, 7615616512, `{'model_type':'qwen2','hidden_size':3584,'num_hidden_layers':28,'num_attention_heads':28,'num_key_value_heads':4,'intermediate_size':18944,'vocab_size':152064,'max_position_embeddings':131072,'tie_word_embeddings':false}`",
                "Gemma 7B, 8537680896, `{'model_type':'gemma','hidden_size':3072,'num_hidden_layers':28,'num_attention_heads':16,'num_key_value_heads':16,'head_dim':256,'intermediate_size':24576,'vocab_size':256000,'max_position_embeddings':8192}`",
                "Phi-3 mini, 3821079552, `{'model_type':'phi3','hidden_size':3072,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':32,'intermediate_size':8192,'vocab_size':32064,'max_position_embeddings':4096,'tie_word_embeddings':false}`",
                "Phi-2, 2779683840, `{'model_type':'phi','hidden_size':2560,'num_hidden_layers':32,'num_attention_heads':32,'intermediate_size':10240,'vocab_size':51200,'max_position_embeddings':2048}`",
                "Mixtral 8x7B, 46702792704, `{'model_type':'mixtral','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,'intermediate_size':14336,'num_local_experts':8,'num_experts_per_tok':2,'vocab_size':32000,'max_position_embeddings':32768}`",
                "GPT-2, 124439808, `{'model_type':'gpt2','n_embd':768,'n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257}`",
                "Pythia 6.9B, 6857302016, `{'model_type':'gpt_neox','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'intermediate_size':16384,'vocab_size':50432,'max_position_embeddings':2048}`",
                "Falcon 7B, 6921720704, `{'model_type':'falcon','hidden_size':4544,'num_hidden_layers':32,'num_attention_heads':71,'multi_query':true,'parallel_attn':true,'vocab_size':65024}`",
                "Falcon 40B, 41303293952, `{'model_type':'falcon','hidden_size':8192,'num_hidden_layers':60,'num_attention_heads':128,'num_kv_heads':8,'new_decoder_architecture':true,'vocab_size':65024}`",
                "BLOOM 176B, 176247271424, `{'model_type':'bloom','n_embed':14336,'n_layer':70,'num_attention_heads':112,'vocab_size':250880}`",
                "BERT base, 109482240, `{'model_type':'bert','hidden_size':768,'num_hidden_layers':12,'num_attention_heads':12,'intermediate_size':3072,'vocab_size':30522,'max_position_embeddings':512,'type_vocab_size':2}`",
                "RoBERTa base, 124645632, `{'model_type':'roberta','hidden_size':768,'num_hidden_layers':12,'num_attention_heads':12,'intermediate_size':3072,'vocab_size':50265,'max_position_embeddings':514,'type_vocab_size':1}`",
                "DistilBERT, 66362880, `{'model_type':'distilbert','dim':768,'n_layers':6,'n_heads':12,'hidden_dim':3072,'vocab_size':30522,'max_position_embeddings':512}`",
                "T5 base, 222903552, `{'model_type':'t5','d_model':768,'num_layers':12,'num_heads':12,'d_kv':64,'d_ff':3072,'vocab_size':32128,'n_positions':512}`",
                "ViT B/16, 85798656, `{'model_type':'vit','hidden_size':768,'num_hidden_layers':12,'num_attention_heads':12,'intermediate_size':3072,'image_size':224,'patch_size':16}`"
            })
    void countsTheParametersOfPublishedModels(String name, long parameters, String config) {
        Reading reading = read(config);

        assertThat(reading).isInstanceOfSatisfying(Understood.class, understood -> {
            assertThat(understood.shape().parameters().all()).isEqualTo(parameters);
            assertThat(understood.notUnderstood()).isEmpty();
        });
    }

    @Test
    void countsWhatOneTokenPassesInAMixture() {
        Shape shape = understood(
                "{'model_type':'mixtral','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,'intermediate_size':14336,'num_local_experts':8,'num_experts_per_tok':2,'vocab_size':32000,'max_position_embeddings':32768}");

        assertThat(shape.isMixture()).isTrue();
        assertThat(shape.parameters().active()).isEqualTo(12_879_925_248L);
    }

    @Test
    void countsTheOperationsOfAnImage() {
        Shape shape = understood(
                "{'model_type':'vit','hidden_size':768,'num_hidden_layers':12,'num_attention_heads':12,'intermediate_size':3072}");

        assertThat(shape.blocks().sequence()).isEqualTo(197);
        assertThat(shape.forwardFlops()).isBetween(34.5e9, 35.6e9);
        assertThat(shape.activationBytesPerSequence()).isBetween(89.6e6, 89.7e6);
    }

    @Test
    void namesFieldsThatItDoesNotUnderstand() {
        assertThat(
                        read(
                                "{'model_type':'gpt2','n_embd':768,'n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257,'warp_drive':9,'torch_dtype':'float16'}"))
                .isInstanceOfSatisfying(
                        Understood.class,
                        read -> assertThat(read.notUnderstood()).containsExactly("warp_drive"));
    }

    @Test
    void namesEveryMissingField() {
        assertThat(read("{'model_type':'llama','hidden_size':4096}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.complaints())
                                .extracting(Map.Entry::getKey)
                                .contains(
                                        "num_hidden_layers", "num_attention_heads", "vocab_size", "intermediate_size"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'model_type':'mamba'}",
                "{'model_type':7}",
                "{'model_type':'gpt2','n_embd':-1,'n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257}",
                "{'model_type':'gpt2','n_embd':'768','n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257}",
                "{'model_type':'gpt2','n_embd':76.5,'n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257}",
                "{'model_type':'gpt2','n_embd':1e300,'n_layer':12,'n_head':12,'n_positions':1024,'vocab_size':50257}",
                "{'model_type':'gpt2','n_embd':99999999,'n_layer':99999999,'n_head':1,'n_positions':1,'vocab_size':1}",
                "{'model_type':'gpt2','n_embd':1000000,'n_layer':1000,'n_head':1,'n_positions':1,'vocab_size':1}",
                "{'model_type':'vit','hidden_size':768,'num_hidden_layers':12,'num_attention_heads':12,'intermediate_size':3072,'patch_size':17}",
                "{'model_type':'mixtral','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,'intermediate_size':14336,'num_local_experts':2,'num_experts_per_tok':8,'vocab_size':32000,'max_position_embeddings':32768}",
                "{'model_type':'llama','hidden_size':[1],'num_hidden_layers':null,'num_attention_heads':{},'intermediate_size':true,'vocab_size':1,'max_position_embeddings':1}"
            })
    void refusesWhatIsNoModel(String config) {
        assertThat(read(config)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAFileOfThousandsOfFields() {
        Map<String, Object> config = new HashMap<>();
        IntStream.range(0, 5000).forEach(number -> config.put("field" + number, number));

        assertThat(ConfigReader.read(config)).isInstanceOf(Refused.class);
    }

    private static Shape understood(String config) {
        return ((Understood) read(config)).shape();
    }

    private static Reading read(String config) {
        try {
            return ConfigReader.read(new ObjectMapper()
                    .readValue(config.replace('\'', '"'), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
