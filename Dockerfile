# The image that docker-compose.yml runs. Without DATABASE_URL it starts its own database under /data.
FROM node:26-slim AS manifests
WORKDIR /app
RUN npm install --global pnpm@12
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.json ./
COPY admin/package.json admin/
COPY api/package.json api/
COPY schema/package.json schema/
COPY test/package.json test/

FROM manifests AS build
RUN pnpm install --frozen-lockfile --filter redress --filter @redress/api... --filter @redress/admin...
COPY schema schema
COPY api api
COPY admin admin
RUN pnpm --config.verify-deps-before-run=false run build

FROM manifests AS run
RUN pnpm install --frozen-lockfile --prod --filter @redress/api...

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY --from=run /app/node_modules node_modules
COPY --from=run /app/api api
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/api/migrations api/migrations
COPY --from=build /app/api/presets api/presets
COPY --from=build /app/admin/dist admin/dist
COPY --from=build /app/schema schema
RUN install --directory --owner=node --group=node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# With a bound in sight V8 collects garbage in time: two thirds of the memory at the same speed.
CMD ["node", "--max-heap-size=1536", "api/dist/main.js"]
