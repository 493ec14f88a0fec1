/// Companies that many services use, by the names under which texts mention them.
///
/// Names that are also everyday words are left out: a list that is wrong sometimes is read never.
enum WordsVendors {
  /// The names.
  static let names: [String] = table.split(separator: "\n").map(String.init)

  private static let table = """
    Acuity Scheduling
    Adyen
    Airtable
    Algolia
    Amazon Web Services
    AWS
    Amplitude
    Anthropic
    AppsFlyer
    Asana
    Atlassian
    Auth0
    Azure
    BigQuery
    Braintree
    Bugsnag
    Calendly
    ChatGPT
    Cloudflare
    Cloudinary
    Cohere
    Confluent
    Contentful
    Customer.io
    Datadog
    Deepgram
    DeepL
    DigitalOcean
    DocuSign
    Dropbox
    ElevenLabs
    Elastic Cloud
    Eventbrite
    Facebook
    Fastly
    Firebase
    Fivetran
    Fly.io
    Freshdesk
    FullStory
    GitHub
    GitLab
    Gmail
    GoCardless
    Google Analytics
    Google Cloud
    Google Maps
    Google Workspace
    Grafana Cloud
    Heroku
    Hetzner
    Hotjar
    HubSpot
    Hugging Face
    Intercom
    Klaviyo
    Lemon Squeezy
    LinkedIn
    LogRocket
    Mailchimp
    Mailgun
    Mailjet
    Mapbox
    Microsoft Azure
    Mistral AI
    Mixpanel
    Mollie
    MongoDB Atlas
    Netlify
    New Relic
    OpenAI
    OVHcloud
    PagerDuty
    PayPal
    Pinecone
    Pipedrive
    PlanetScale
    Plausible Analytics
    PostHog
    Postmark
    Pusher
    reCAPTCHA
    Recurly
    Replicate
    RudderStack
    Salesforce
    Sanity.io
    Scaleway
    SendGrid
    Sendinblue
    Shopify
    Slack
    Snowflake
    SparkPost
    Stripe
    Supabase
    SurveyMonkey
    TikTok
    Trello
    Twilio
    Typeform
    Userflow
    Vercel
    Vimeo
    WhatsApp
    WorkOS
    YouTube
    Zapier
    Zendesk
    """
}
